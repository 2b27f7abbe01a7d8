package vn.langnghe.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.catalogue.RootCause;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.VietnamTime;

/** What a case fills into the templates of replies and letters. */
@Component
public class CaseFields {

	private final Agencies agencies;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	CaseFields(Agencies agencies, MessageSource messages, JdbcClient jdbc) {
		this.agencies = agencies;
		this.messages = messages;
		this.jdbc = jdbc;
	}

	/** What every case has of itself, or null when this one has not, or nobody yet. */
	public @Nullable String value(Placeholder place, CaseFile caseFile, Locale locale) {
		Received received = caseFile.received();
		return switch (place) {
			case CASE_NUMBER -> caseFile.number();
			case TITLE -> inSentence(received.title());
			case RECEIVED_AT -> day(received.receivedAt(), locale);
			case DUE_AT -> day(caseFile.promise().dueAt(), locale);
			case PROCEDURE -> procedure(received.procedureId());
			case DOSSIER_NUMBER -> received.dossierNumber();
			case AGENCY ->
				this.agencies.findById(caseFile.agencyId()).map((one) -> one.name(locale.getLanguage())).orElse(null);
			default -> null;
		};
	}

	/** Whether it is true, as a sentence says it. */
	public String finding(Substantiation substantiation, Locale locale) {
		return say("casework.template.finding." + substantiation, locale);
	}

	/** Why it happened, as a sentence says it. */
	public String cause(RootCause cause, Locale locale) {
		return say(cause.messageKey(), locale);
	}

	/** Who sent it; without a name where that is not to be said. */
	public String submitter(Optional<String> name, Locale locale) {
		return name
			.map((known) -> this.messages.getMessage("casework.template.submitter.named", new Object[] { known },
					locale))
			.orElseGet(() -> say("casework.template.submitter", locale));
	}

	/** A day as a sentence names it. */
	public String day(Instant moment, Locale locale) {
		return DateTimeFormatter.ofPattern(say("platform.date.long", locale), locale)
			.format(moment.atZone(VietnamTime.ZONE));
	}

	/**
	 * What ends with a full stop of its own would end the sentence around it.
	 * @return null for nothing
	 */
	public static @Nullable String inSentence(@Nullable String words) {
		return (words == null || words.isBlank()) ? null : words.replaceAll("[\\s.…]+$", "");
	}

	private @Nullable String procedure(@Nullable Long id) {
		return (id == null) ? null
				: this.jdbc.sql("select name from administrative_procedure where id = ?")
					.param(id)
					.query(String.class)
					.optional()
					.orElse(null);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
