package vn.langnghe.platform.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.VietnamTime;

/**
 * Says in the reader's language why a rule said no; moments are shown in Vietnam's time.
 */
@Component
public class RefusalWords {

	private final MessageSource messages;

	RefusalWords(MessageSource messages) {
		this.messages = messages;
	}

	public String of(DomainException refusal, Locale locale) {
		Object[] arguments = Stream.of(refusal.arguments())
			.map((one) -> (one instanceof Instant moment) ? time(moment, locale) : one)
			.toArray();
		return this.messages.getMessage(refusal.messageKey(), arguments, locale);
	}

	private String time(Instant moment, Locale locale) {
		String pattern = this.messages.getMessage("platform.date.time", null, locale);
		return DateTimeFormatter.ofPattern(pattern, locale).withZone(VietnamTime.ZONE).format(moment);
	}

}
