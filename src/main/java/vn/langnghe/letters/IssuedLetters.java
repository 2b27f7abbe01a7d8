package vn.langnghe.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.ReplyLetters;
import vn.langnghe.casework.Submitter;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/**
 * The letters as which replies went out. The words of one are kept in the transaction
 * that signs it; its PDF is made of them after that transaction, once, since the signing
 * holds the register of all replies of the agency.
 */
@Service
@Transactional
class IssuedLetters implements ReplyLetters {

	/** In the audit trail, with the number and the hash. */
	static final String FROZEN = "letter.frozen";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String ISSUED = """
			select l.reply_id, l.agency_id, l.case_number, l.words, l.names_citizen, l.pdf, l.pdf_sha256,
			  r.letter_number, r.issued_at, r.with_apology
			from reply_letter l join reply r on r.id = l.reply_id""";

	private final CaseLetters letters;

	private final LetterComposing composing;

	private final LetterPrinting printing;

	private final Identities identities;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	IssuedLetters(CaseLetters letters, LetterComposing composing, LetterPrinting printing, Identities identities,
			JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.letters = letters;
		this.composing = composing;
		this.printing = printing;
		this.identities = identities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void write(CaseFile caseFile, Reply reply) {
		CitizenName citizen = new CitizenName(() -> citizen(caseFile));
		Instant now = this.clock.instant();
		LetterWords words = this.composing.words(caseFile, this.letters.ofReply(caseFile, reply, 1, now), citizen);
		this.jdbc.sql("""
				insert into reply_letter (reply_id, agency_id, case_id, case_number, words, names_citizen, written_at)
				values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""")
			.params(reply.id(), caseFile.agencyId(), caseFile.id(), caseFile.number(), json(words), citizen.wasTold(),
					Timestamp.from(now))
			.update();
	}

	/**
	 * The letter of a reply that was issued, with its PDF. One that was issued before
	 * there were letters gets it now.
	 */
	Issued of(CaseFile caseFile, Reply reply) {
		Optional<Issued> kept = find(" where l.reply_id = ? for update of l", reply.id());
		if (kept.isEmpty()) {
			write(caseFile, reply);
			kept = find(" where l.reply_id = ? for update of l", reply.id());
		}
		return kept.map((letter) -> (letter.pdf() != null) ? letter : freeze(letter)).orElseThrow();
	}

	/** Which replies of a case have their letter, without the PDFs. */
	@Transactional(readOnly = true)
	public List<Kept> kept(CaseFile caseFile) {
		return this.jdbc.sql(
				"select reply_id, names_citizen, encode(pdf_sha256, 'hex') as hash from reply_letter where case_id = ?")
			.param(caseFile.id())
			.query(Kept.class)
			.list();
	}

	/** Makes the PDF of the letter that waits longest and that nobody makes now. */
	Optional<Long> next() {
		return this.jdbc.sql("""
				select l.reply_id from reply_letter l join reply r on r.id = l.reply_id
				where l.pdf is null and r.issued_at is not null and (l.not_before is null or l.not_before <= ?)
				order by l.written_at limit 1 for update of l skip locked""")
			.param(Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.optional();
	}

	void freeze(long replyId) {
		find(" where l.reply_id = ? and l.pdf is null for update of l", replyId).ifPresent(this::freeze);
	}

	void putOff(long replyId, Instant until) {
		this.jdbc.sql("update reply_letter set not_before = ? where reply_id = ? and pdf is null")
			.params(Timestamp.from(until), replyId)
			.update();
	}

	private Issued freeze(Issued letter) {
		byte[] pdf = this.printing.pdf(letter.paper());
		Instant now = this.clock.instant();
		byte[] hash = this.jdbc.sql("""
				update reply_letter set pdf = :pdf, pdf_sha256 = sha256(:pdf), frozen_at = :now, not_before = null
				where reply_id = :reply returning pdf_sha256""")
			.param("pdf", pdf)
			.param("now", Timestamp.from(now))
			.param("reply", letter.replyId())
			.query(byte[].class)
			.single();
		String hex = HexFormat.of().formatHex(hash);
		this.audit.record(AuditFact.ofCase(letter.caseNumber(), FROZEN, Actor.SYSTEM, letter.agencyId())
			.is("replyNumber", letter.paper().number())
			.is("pdfSha256", hex));
		return new Issued(letter.replyId(), letter.agencyId(), letter.caseNumber(), letter.paper(),
				letter.namesCitizen(), pdf, hex);
	}

	/** The name, where the citizen has not hidden it from those who handle the case. */
	private Optional<String> citizen(CaseFile caseFile) {
		return caseFile.received().anonymous() ? Optional.empty()
				: this.identities.read(caseFile, Actor.SYSTEM, "letter")
					.filter((one) -> !one.hiddenFromHandler())
					.map(Submitter::fullName);
	}

	private Optional<Issued> find(String which, long replyId) {
		return this.jdbc.sql(ISSUED + which).param(replyId).query(IssuedLetters::issued).optional();
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
