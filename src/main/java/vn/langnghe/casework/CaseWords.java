package vn.langnghe.casework;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Texts;

/**
 * Keeps the words of a case where similar cases look for them, in the transaction that
 * registers it. What is locked to one person is taken out: not even a search finds it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseWords {

	/** Numbers of dossiers (H99.12-261005-0011) and of documents (215/QĐ-UBND). */
	private static final Pattern MARK = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?:[A-Z]\\d{2}(?:\\.\\d{1,3})*-\\d{6}-\\d{4,6}"
				+ "|\\d{1,5}(?:/\\d{4})?/\\p{Lu}{2,3}-UBND)(?![\\p{L}\\p{N}])");

	private final JdbcClient jdbc;

	CaseWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(CaseFile caseFile, String narrative) {
		Received received = caseFile.received();
		String text = received.title() + " " + narrative;
		this.jdbc.sql("""
				insert into case_words (case_id, agency_id, procedure_id, title, words, marks)
				values (?, ?, ?, fold(?), left(fold(?), 500), ?)""")
			.params(caseFile.id(), caseFile.agencyId(), received.procedureId(), received.title(), text,
					marks(text, received.dossierNumber()))
			.update();
	}

	static String[] marks(String text, @Nullable String dossierNumber) {
		return Stream
			.concat(Stream.ofNullable(dossierNumber).map((number) -> number.strip().toUpperCase(Locale.ROOT)),
					MARK.matcher(Texts.nfc(text)).results().map(MatchResult::group))
			.distinct()
			.toArray(String[]::new);
	}

	/** The agency that has the case now compares it with its own. */
	@EventListener
	void follow(CaseEvent.Transferred transferred) {
		CaseFile caseFile = transferred.caseFile();
		this.jdbc.sql("update case_words set agency_id = ? where case_id = ?")
			.params(caseFile.agencyId(), caseFile.id())
			.update();
	}

	@EventListener
	void forget(CaseEvent.Referred referred) {
		if (referred.caseFile().lockedTo() != null) {
			this.jdbc.sql("delete from case_words where case_id = ?").param(referred.caseFile().id()).update();
		}
	}

}
