package vn.langnghe.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.RootCause;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;

/**
 * Begins a reply from a template. What nobody knows yet is left as a blank, with which no
 * reply can be put before whoever approves.
 */
@Service
public class ReplyTexts {

	private final Identities identities;

	private final Agencies agencies;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	ReplyTexts(Identities identities, Agencies agencies, MessageSource messages, JdbcClient jdbc) {
		this.identities = identities;
		this.agencies = agencies;
		this.messages = messages;
		this.jdbc = jdbc;
	}

	/**
	 * The text for a case, in the template's language.
	 * @param found what the handler has found so far
	 * @param handler who writes; the citizen's name is read for nobody but the case's
	 * handler, never when the citizen hid it, and each reading is audited
	 */
	@Transactional
	public String begin(ReplyTemplate template, CaseFile caseFile, Found found, SignedIn handler) {
		Locale locale = Locale.forLanguageTag(template.language());
		return Placeholder.fill(template.body(), (place) -> value(place, caseFile, found, handler, locale),
				(place) -> say(place.messageKey(), locale));
	}

	private @Nullable String value(Placeholder place, CaseFile caseFile, Found found, SignedIn handler, Locale locale) {
		Received received = caseFile.received();
		return switch (place) {
			case CASE_NUMBER -> caseFile.number();
			case TITLE -> inSentence(received.title());
			case SUBMITTER -> submitter(caseFile, handler, locale);
			case RECEIVED_AT -> day(received.receivedAt(), locale);
			case DUE_AT -> day(caseFile.promise().dueAt(), locale);
			case PROCEDURE -> procedure(received.procedureId());
			case DOSSIER_NUMBER -> received.dossierNumber();
			case AGENCY ->
				this.agencies.findById(caseFile.agencyId()).map((one) -> one.name(locale.getLanguage())).orElse(null);
			case FINDING -> (found.substantiation() != null)
					? say("casework.template.finding." + found.substantiation(), locale) : null;
			case ROOT_CAUSE -> (found.rootCause() != null) ? say(found.rootCause().messageKey(), locale) : null;
			case CORRECTIVE_ACTION -> (found.correctiveAction() == null || found.correctiveAction().isBlank()) ? null
					: inSentence(found.correctiveAction());
		};
	}

	/** What ends with a full stop of its own would end the sentence around it. */
	private static String inSentence(String words) {
		return words.replaceAll("[\\s.…]+$", "");
	}

	private String submitter(CaseFile caseFile, SignedIn handler, Locale locale) {
		boolean may = caseFile.accountable().is(handler.staffId()) && !caseFile.received().anonymous()
				&& !this.identities.hiddenFromHandler(caseFile);
		Optional<String> name = may ? this.identities.read(caseFile, handler.as(Role.HANDLER.name()), "reply-template")
			.map(Submitter::fullName) : Optional.empty();
		return name
			.map((known) -> this.messages.getMessage("casework.template.submitter.named", new Object[] { known },
					locale))
			.orElseGet(() -> say("casework.template.submitter", locale));
	}

	private @Nullable String procedure(@Nullable Long id) {
		return (id == null) ? null
				: this.jdbc.sql("select name from administrative_procedure where id = ?")
					.param(id)
					.query(String.class)
					.optional()
					.orElse(null);
	}

	private String day(Instant moment, Locale locale) {
		return DateTimeFormatter.ofPattern(say("platform.date.long", locale), locale)
			.format(moment.atZone(VietnamTime.ZONE));
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	/**
	 * What verification has found so far.
	 *
	 * @param substantiation whether it is true, or null while nobody knows
	 * @param rootCause why, or null
	 * @param correctiveAction what is done about it, or null
	 */
	public record Found(@Nullable Substantiation substantiation, @Nullable RootCause rootCause,
			@Nullable String correctiveAction) {
	}

}
