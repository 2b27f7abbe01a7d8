package vn.langnghe.intake.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.WorkingHours;
import vn.langnghe.platform.VietnamTime;

/**
 * A moment as a hurried person types it: {@code 25/11}, {@code 25/11/2026 14:30},
 * {@code 9h15}. Without a year the last such day is meant, without a day today, without a
 * time the opening of the office, since the law counts days.
 */
final class WhenReceived {

	private static final Pattern TYPED = Pattern
		.compile("(?:(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?)?\\s*(?:(\\d{1,2})[:hg](\\d{2})?)?");

	private WhenReceived() {
	}

	/**
	 * @param typed day, time or both
	 * @param now the present moment
	 * @return empty when no moment can be read from it
	 */
	static Optional<Instant> read(String typed, Instant now) {
		Matcher parts = TYPED.matcher(typed.strip());
		if (typed.isBlank() || !parts.matches()) {
			return Optional.empty();
		}
		ZonedDateTime present = now.atZone(VietnamTime.ZONE);
		try {
			LocalDate day = day(parts, present.toLocalDate());
			if (parts.group(4) != null) {
				return Optional.of(at(day, LocalTime.of(number(parts.group(4), 0), number(parts.group(5), 0))));
			}
			Instant opening = at(day, WorkingHours.OFFICE.opens());
			return Optional.of((day.equals(present.toLocalDate()) && opening.isAfter(now)) ? now : opening);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static LocalDate day(Matcher parts, LocalDate today) {
		if (parts.group(1) == null) {
			return today;
		}
		int month = number(parts.group(2), 0);
		int dayOfMonth = number(parts.group(1), 0);
		LocalDate day = LocalDate.of(number(parts.group(3), today.getYear()), month, dayOfMonth);
		return (parts.group(3) == null && day.isAfter(today)) ? LocalDate.of(today.getYear() - 1, month, dayOfMonth)
				: day;
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
	}

	private static int number(@Nullable String digits, int otherwise) {
		return (digits != null) ? Integer.parseInt(digits) : otherwise;
	}

}
