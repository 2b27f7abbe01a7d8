package vn.langnghe.casework;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.RootCause;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.SignedIn;

/**
 * Begins a reply from a template. What nobody knows yet is left as a blank, with which no
 * reply can be put before whoever approves.
 */
@Service
public class ReplyTexts {

	private final Identities identities;

	private final CaseFields fields;

	private final MessageSource messages;

	ReplyTexts(Identities identities, CaseFields fields, MessageSource messages) {
		this.identities = identities;
		this.fields = fields;
		this.messages = messages;
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
		return switch (place) {
			case SUBMITTER -> submitter(caseFile, handler, locale);
			case FINDING ->
				(found.substantiation() != null) ? this.fields.finding(found.substantiation(), locale) : null;
			case ROOT_CAUSE -> (found.rootCause() != null) ? this.fields.cause(found.rootCause(), locale) : null;
			case CORRECTIVE_ACTION -> CaseFields.inSentence(found.correctiveAction());
			default -> this.fields.value(place, caseFile, locale);
		};
	}

	private String submitter(CaseFile caseFile, SignedIn handler, Locale locale) {
		boolean may = caseFile.accountable().is(handler.staffId()) && !caseFile.received().anonymous()
				&& !this.identities.hiddenFromHandler(caseFile);
		return this.fields
			.submitter(may ? this.identities.read(caseFile, handler.as(Role.HANDLER.name()), "reply-template")
				.map(Submitter::fullName) : Optional.empty(), locale);
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
