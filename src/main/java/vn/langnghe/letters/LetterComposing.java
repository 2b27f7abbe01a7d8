package vn.langnghe.letters;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFields;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Placeholder;
import vn.langnghe.platform.NotAllowedNow;

/** Puts a letter into words: the template in force, filled with what the case says. */
@Component
class LetterComposing {

	private static final Locale LANGUAGE = LetterPaper.LANGUAGE;

	private final LetterTemplates templates;

	private final LetterHeadings headings;

	private final CaseFields fields;

	private final MessageSource messages;

	LetterComposing(LetterTemplates templates, LetterHeadings headings, CaseFields fields, MessageSource messages) {
		this.templates = templates;
		this.headings = headings;
		this.fields = fields;
		this.messages = messages;
	}

	/**
	 * The words of a letter.
	 * @param citizen the citizen's name, asked for where the template has it
	 * @throws NotAllowedNow when something that the letter needs is missing
	 */
	LetterWords words(CaseFile caseFile, CaseLetter letter, CitizenName citizen) {
		LetterHeading heading = this.headings.of(letter.agencyId());
		Addressed addressed = Addressed.in(letter.own().getOrDefault(Placeholder.REPLY, ""));
		String apology = (letter.kind() != LetterKind.REPLY) ? null : this.messages.getMessage("letters.paper.apology",
				new Object[] { heading.agency(), this.fields.value(Placeholder.DUE_AT, caseFile, LANGUAGE) }, LANGUAGE);
		return new LetterFilling(this.templates.of(letter.agencyId(), letter.kind()), (place) -> switch (place) {
			case SUBMITTER ->
				(addressed.to() != null) ? addressed.to() : this.fields.submitter(citizen.get(), LANGUAGE);
			case AGENCY -> heading.agency();
			case REPLY -> letter.own().containsKey(place) ? addressed.text() : null;
			default -> letter.own().containsKey(place) ? letter.own().get(place)
					: this.fields.value(place, caseFile, LANGUAGE);
		}).words(heading, letter.signature(), apology);
	}

	/** On paper, on the day of what it tells of; a reply has its own paper. */
	LetterPaper paper(CaseFile caseFile, CaseLetter letter, CitizenName citizen) {
		return LetterPaper.unregistered(words(caseFile, letter, citizen),
				(letter.kind() == LetterKind.RECEIPT) ? caseFile.number() : null,
				this.headings.of(letter.agencyId()).code(), letter.at());
	}

	/**
	 * A reply that says itself to whom it goes, as the delivered templates of replies do.
	 *
	 * @param to the recipient, or null where it does not say
	 * @param text the rest
	 */
	record Addressed(@Nullable String to, String text) {

		private static final Pattern FIRST_LINE = Pattern
			.compile("(?iu)\\A\\s*(?:Kính gửi|To)\\s*:\\s*([^\\n]{1,200}?)[\\s.,;:]*\\n\\s*(\\S.*)", Pattern.DOTALL);

		static Addressed in(String reply) {
			Matcher first = FIRST_LINE.matcher(reply);
			return first.matches() ? new Addressed(first.group(1), first.group(2)) : new Addressed(null, reply);
		}

	}

}
