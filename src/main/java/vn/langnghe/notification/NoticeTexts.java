package vn.langnghe.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of notices: those that the agency wrote itself, else those delivered. */
@Component
class NoticeTexts {

	private final MessageSource messages;

	private final NoticeTemplates templates;

	NoticeTexts(MessageSource messages, NoticeTemplates templates) {
		this.messages = messages;
		this.templates = templates;
	}

	NoticeText of(long agencyId, NoticeKind kind, String language) {
		return this.templates.newest(agencyId, kind, language)
			.map(NoticeTemplates.Version::text)
			.orElseGet(() -> delivered(kind, Locale.forLanguageTag(language)));
	}

	/** What is delivered, its arguments turned into named blanks. */
	NoticeText delivered(NoticeKind kind, Locale locale) {
		Object[] arguments = switch (kind) {
			case DIGEST -> written(Blank.MINE, Blank.UNCLAIMED, Blank.OVERDUE, Blank.DUE_SOON);
			case ASSIGNED_MANY -> written(Blank.COUNT);
			default -> written(Blank.CASE_NUMBER, Blank.LINK);
		};
		String reader = kind.toCitizen() ? "citizen" : "staff";
		List<String> paragraphs = new ArrayList<>(List.of(words("notification.mail.greeting." + reader, locale),
				words(kind.sentenceKey(), locale, arguments), Blank.LINK.written()));
		if (kind == NoticeKind.DIGEST) {
			paragraphs.add(Blank.NOTICES.written());
		}
		paragraphs.add(words("notification.mail.end." + reader, locale));
		paragraphs.add(Blank.AGENCY.written());
		return new NoticeText(words(kind.subjectKey(), locale, arguments), String.join("\n\n", paragraphs),
				kind.toCitizen() ? words(kind.smsKey(), locale, arguments) : null);
	}

	private static Object[] written(Blank... blanks) {
		return List.of(blanks).stream().map(Blank::written).toArray();
	}

	private String words(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
