package vn.langnghe.letters;

import java.time.Clock;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.langnghe.casework.Placeholder;
import vn.langnghe.casework.Signature;
import vn.langnghe.platform.NotAllowedNow;

/**
 * Shows an administrator how a letter looks, with the names of the places a case fills.
 */
@Service
public class SampleLetters {

	private static final Locale LANGUAGE = LetterPaper.LANGUAGE;

	private final LetterHeadings headings;

	private final LetterPrinting printing;

	private final MessageSource messages;

	private final Clock clock;

	SampleLetters(LetterHeadings headings, LetterPrinting printing, MessageSource messages, Clock clock) {
		this.headings = headings;
		this.printing = printing;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The letter that a template gives.
	 * @throws NotAllowedNow when the agency's heading has no place
	 */
	public byte[] pdf(long agencyId, LetterTemplate template) {
		LetterHeading heading = this.headings.of(agencyId);
		LetterFilling filling = new LetterFilling(template,
				(place) -> (place == Placeholder.AGENCY) ? heading.agency() : "[" + say(place.messageKey()) + "]");
		Signature signature = new Signature(agencyId, null, null, null, say("letters.sample.post"),
				say("letters.sample.signer"));
		return this.printing.pdf(LetterPaper.unregistered(filling.words(heading, signature, null), null, heading.code(),
				this.clock.instant()));
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LANGUAGE);
	}

}
