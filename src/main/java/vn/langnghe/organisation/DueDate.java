package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of a time limit counted in working days, with all that is needed to explain it.
 *
 * @param date the last day of the limit
 * @param instant the end of work on that day
 * @param workingDays how many working days the limit has
 * @param from the day from which it is counted; the working day after it is the first
 * @param exceptions the holidays and swapped days met on the way, in order
 * @param calendarKnown false when the limit runs into a year for which no holiday has
 * been entered, so that it is probably too early
 */
public record DueDate(LocalDate date, Instant instant, int workingDays, LocalDate from, List<CalendarDay> exceptions,
		boolean calendarKnown) {

	/** Keeps its own copy of the exceptions. */
	public DueDate {
		exceptions = List.copyOf(exceptions);
	}

	/** Whether the date may still move because a day on the way is not final. */
	public boolean provisional() {
		return !this.calendarKnown || this.exceptions.stream().anyMatch(CalendarDay::isProvisional);
	}

}
