package vn.langnghe.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a day as it stands in a notice. */
@Component
class NoticeDays {

	private final MessageSource messages;

	NoticeDays(MessageSource messages) {
		this.messages = messages;
	}

	String words(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage("platform.date.long", null, locale), locale)
			.format(day);
	}

}
