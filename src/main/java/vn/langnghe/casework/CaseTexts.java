package vn.langnghe.casework;

import java.nio.charset.StandardCharsets;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Texts;

/**
 * The texts by which a case is found, kept in the transaction that writes them. Only what
 * everybody may read who may see the case is handed in here; never who sent it. What is
 * locked to one person is taken out and nothing more is taken in: not even a search finds
 * it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseTexts {

	/** So many bytes of all texts of a case together are searched, about fifty pages. */
	static final int MOST = 200_000;

	/** So that after any attachments there is room left for what the office writes. */
	static final int MOST_BEFORE_ATTACHMENT = 150_000;

	private final JdbcClient jdbc;

	CaseTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The first texts of a case that was just registered, in one go. */
	void begin(CaseFile caseFile, String narrative) {
		Received received = caseFile.received();
		this.jdbc.sql("""
				with head as (
				  select concat_ws(e'\\n', :title, :number, ltrim(right(:number, 6), '0'), :dossier::text,
				    (select code || ' ' || name from administrative_procedure where id = :procedure)) as text
				), kept as (
				  insert into case_text (case_id, agency_id, source, reference, text)
				  select :case, :agency, source, '', text from (select 'HEAD' as source, text from head
				    union all select 'NARRATIVE', :narrative union all select 'ABOUT', :about) given
				  where btrim(text) <> ''
				)
				insert into case_search (case_id, agency_id, head, words)
				select :case, :agency, search_vector(text),
				  search_vector(text) || array_to_tsvector(:said) || array_to_tsvector(:of)
				from head""")
			.param("case", caseFile.id())
			.param("agency", caseFile.agencyId())
			.param("title", received.title())
			.param("number", caseFile.number())
			.param("dossier", received.dossierNumber())
			.param("procedure", received.procedureId())
			.param("narrative", narrative)
			.param("about", received.about())
			.param("said", Lexemes.of(narrative))
			.param("of", Lexemes.of((received.about() != null) ? received.about() : ""))
			.update();
	}

	/**
	 * A text of a case, in the place of the one with the same source and reference. Does
	 * nothing when the case is locked to one person.
	 * @param caseId the case, which is locked for the rest of the transaction
	 * @param source what it is
	 * @param reference which of them, unique within case and source
	 * @param text plain text; what is more than {@link #MOST} allows is not searched
	 */
	public void put(long caseId, Source source, String reference, String text) {
		String searched = fitting(text, room(caseId, source, reference));
		if (searched.isBlank()) {
			remove(caseId, source, reference);
			return;
		}
		boolean added = this.jdbc.sql("""
				insert into case_text (case_id, agency_id, source, reference, text)
				select id, agency_id, ?, ?, ? from case_file where id = ?
				on conflict (case_id, source, reference) do update set text = excluded.text
				returning xmax = 0""").params(source.name(), reference, searched, caseId).query(Boolean.class).single();
		if (added) {
			this.jdbc.sql("update case_search set words = words || array_to_tsvector(?) where case_id = ?")
				.params(Lexemes.of(searched), caseId)
				.update();
		}
		else {
			anew(caseId);
		}
	}

	/** Takes a text out; does nothing when there is none. */
	public void remove(long caseId, Source source, String reference) {
		int removed = this.jdbc.sql("delete from case_text where case_id = ? and source = ? and reference = ?")
			.params(caseId, source.name(), reference)
			.update();
		if (removed > 0) {
			anew(caseId);
		}
	}

	/**
	 * How many bytes may be kept. The lock keeps a text from being put in while the case
	 * is locked to one person, and two from forgetting each other's words.
	 */
	private int room(long caseId, Source source, String reference) {
		int most = (source == Source.ATTACHMENT) ? MOST_BEFORE_ATTACHMENT : MOST;
		return this.jdbc.sql("""
				select :most - (select coalesce(sum(octet_length(t.text)), 0) from case_text t
				  where t.case_id = c.id and (t.source, t.reference) <> (:source, :reference))
				from case_file c where c.id = :case and c.locked_to is null for no key update""")
			.param("most", most)
			.param("source", source.name())
			.param("reference", reference)
			.param("case", caseId)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/**
	 * In NFC without zeros, which the database does not take, and not longer than there
	 * is room.
	 */
	static String fitting(String text, int bytes) {
		String whole = Texts.nfc(text).replace("\u0000", "");
		byte[] encoded = whole.getBytes(StandardCharsets.UTF_8);
		if (encoded.length <= bytes) {
			return whole;
		}
		int end = Math.max(bytes, 0);
		// Not in the middle of a letter.
		while (end > 0 && (encoded[end] & 0xC0) == 0x80) {
			end--;
		}
		return new String(encoded, 0, end, StandardCharsets.UTF_8);
	}

	private void anew(long caseId) {
		this.jdbc
			.sql("""
						update case_search set words = (select search_union(search_vector(text)) from case_text where case_id = :case)
					where case_id = :case""")
			.param("case", caseId)
			.update();
	}

	@EventListener
	void follow(CaseEvent.Transferred transferred) {
		CaseFile caseFile = transferred.caseFile();
		for (String table : new String[] { "case_text", "case_search" }) {
			this.jdbc.sql("update " + table + " set agency_id = ? where case_id = ?")
				.params(caseFile.agencyId(), caseFile.id())
				.update();
		}
	}

	@EventListener
	void forget(CaseEvent.Referred referred) {
		if (referred.caseFile().lockedTo() != null) {
			this.jdbc.sql("delete from case_search where case_id = ?").param(referred.caseFile().id()).update();
			this.jdbc.sql("delete from case_text where case_id = ?").param(referred.caseFile().id()).update();
		}
	}

	/** What a text is. */
	public enum Source {

		/** Title, numbers and procedure. */
		HEAD,
		/** As received. */
		NARRATIVE,
		/** Whom it is about, in the citizen's words. */
		ABOUT,
		/** What the citizen was asked for, and the answer. */
		SUPPLEMENT,
		/** The reply of a round, as it was drafted last. */
		REPLY,
		/** The citizen's words on a reply. */
		RATING,
		/** ghi chú nội bộ. */
		NOTE,
		/** What was read in a file. */
		ATTACHMENT

	}

}
