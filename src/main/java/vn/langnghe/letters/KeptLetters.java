package vn.langnghe.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.langnghe.casework.CaseFile;

/** What is kept of the letters of replies: their words, later their PDFs. */
@Repository
class KeptLetters {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ISSUED = """
			select l.reply_id, l.agency_id, l.case_number, l.words, l.names_citizen, l.pdf, l.pdf_sha256,
			  r.letter_number, r.issued_at, r.with_apology
			from reply_letter l join reply r on r.id = l.reply_id where l.reply_id = ? for update of l""";

	private final JdbcClient jdbc;

	KeptLetters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps the words of a letter; does nothing when the reply has one. */
	void keep(CaseFile caseFile, long replyId, LetterWords words, boolean namesCitizen, Instant now) {
		this.jdbc.sql("""
				insert into reply_letter (reply_id, agency_id, case_id, case_number, words, names_citizen, written_at)
				values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""")
			.params(replyId, caseFile.agencyId(), caseFile.id(), caseFile.number(), json(words), namesCitizen,
					Timestamp.from(now))
			.update();
	}

	/** The letter of a reply, which is locked for the rest of the transaction. */
	Optional<Issued> lock(long replyId) {
		return this.jdbc.sql(ISSUED).param(replyId).query(KeptLetters::issued).optional();
	}

	List<Kept> of(CaseFile caseFile) {
		return this.jdbc.sql(
				"select reply_id, names_citizen, encode(pdf_sha256, 'hex') as hash from reply_letter where case_id = ?")
			.param(caseFile.id())
			.query(Kept.class)
			.list();
	}

	/** The one that waits longest for its PDF and that nobody makes now. */
	Optional<Long> next(Instant now) {
		return this.jdbc.sql("""
				select l.reply_id from reply_letter l join reply r on r.id = l.reply_id
				where l.pdf is null and r.issued_at is not null and (l.not_before is null or l.not_before <= ?)
				order by l.written_at limit 1 for update of l skip locked""")
			.param(Timestamp.from(now))
			.query(Long.class)
			.optional();
	}

	void putOff(long replyId, Instant until) {
		this.jdbc.sql("update reply_letter set not_before = ? where reply_id = ? and pdf is null")
			.params(Timestamp.from(until), replyId)
			.update();
	}

	/** Keeps the PDF for good; answers with its SHA-256. */
	String freeze(long replyId, byte[] pdf, Instant now) {
		return this.jdbc.sql("""
				update reply_letter set pdf = :pdf, pdf_sha256 = sha256(:pdf), frozen_at = :now, not_before = null
				where reply_id = :reply returning encode(pdf_sha256, 'hex')""")
			.param("pdf", pdf)
			.param("now", Timestamp.from(now))
			.param("reply", replyId)
			.query(String.class)
			.single();
	}

	private static Issued issued(ResultSet row, int number) throws SQLException {
		byte[] hash = row.getBytes("pdf_sha256");
		return new Issued(row.getLong("reply_id"), row.getLong("agency_id"), row.getString("case_number"),
				new LetterPaper(words(row.getString("words")), row.getString("letter_number"),
						LetterPaper.dayOf(row.getTimestamp("issued_at").toInstant()), row.getBoolean("with_apology")),
				row.getBoolean("names_citizen"), row.getBytes("pdf"),
				(hash != null) ? HexFormat.of().formatHex(hash) : null);
	}

	private static String json(LetterWords words) {
		try {
			return JSON.writeValueAsString(words);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("words can always be written", ex);
		}
	}

	private static LetterWords words(String json) {
		try {
			return JSON.readValue(json, LetterWords.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("a letter's words are not what was written", ex);
		}
	}

	/**
	 * A letter that went out.
	 *
	 * @param replyId of which reply
	 * @param agencyId of which agency its case is
	 * @param caseNumber of which case
	 * @param paper what stands on it
	 * @param namesCitizen whether the citizen's name was read for it
	 * @param pdf its bytes, or null before they are made
	 * @param hash their SHA-256, or null
	 */
	record Issued(long replyId, long agencyId, String caseNumber, LetterPaper paper, boolean namesCitizen,
			byte @Nullable [] pdf, @Nullable String hash) {
	}

	/**
	 * What a list says of a letter.
	 *
	 * @param replyId of which reply
	 * @param namesCitizen whether the citizen's name was read for it
	 * @param hash the SHA-256 of its PDF, or null before it is made
	 */
	record Kept(long replyId, boolean namesCitizen, @Nullable String hash) {
	}

}
