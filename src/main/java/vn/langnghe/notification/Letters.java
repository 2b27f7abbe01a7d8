package vn.langnghe.notification;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.organisation.Agencies;

/**
 * Writes the mails: the case number, what happened in one sentence, and a link. Nothing
 * of the case itself, since a mail is read by whoever gets hold of it.
 */
@Component
class Letters {

	private final MessageSource messages;

	private final TrackingLinks trackingLinks;

	private final Agencies agencies;

	private final String publicUrl;

	/**
	 * @param publicUrl {@code langnghe.public-url}: the address under which people reach
	 * this installation
	 */
	Letters(MessageSource messages, TrackingLinks trackingLinks, Agencies agencies,
			@Value("${langnghe.public-url:http://localhost:8080}") String publicUrl) {
		this.messages = messages;
		this.trackingLinks = trackingLinks;
		this.agencies = agencies;
		this.publicUrl = publicUrl.replaceFirst("/+$", "");
	}

	Letter write(ClaimedNotice notice) {
		Locale locale = Locale.forLanguageTag(notice.language());
		Object[] arguments = notice.counts().isEmpty() ? new Object[] { notice.caseNumber() }
				: notice.counts().toArray();
		String reader = (notice.staffId() != null) ? "staff" : "citizen";
		String body = String.join("\n\n", words("notification.mail.greeting." + reader, locale),
				words(notice.kind().sentenceKey(), locale, arguments), this.publicUrl + path(notice),
				words("notification.mail.end." + reader, locale), agency(notice)) + "\n";
		return new Letter(words(notice.kind().subjectKey(), locale, arguments), body, notice.language());
	}

	private String path(ClaimedNotice notice) {
		String caseNumber = notice.caseNumber();
		if (caseNumber == null) {
			return "/inbox";
		}
		return (notice.staffId() != null) ? "/cases/" + caseNumber : this.trackingLinks.path(caseNumber);
	}

	private String agency(ClaimedNotice notice) {
		return this.agencies.findById(notice.agencyId()).orElseThrow().name(notice.language());
	}

	private String words(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
