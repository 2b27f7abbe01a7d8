package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as pages show it.
 *
 * @param date the last day
 * @param workingDaysLeft 0 is today, negative once past
 * @param overdue whether the moment has passed
 * @param explanation why it is that day, in the reader's words; null leaves it out
 */
public record DeadlineView(LocalDate date, int workingDaysLeft, boolean overdue, @Nullable String explanation) {

	public static DeadlineView of(WorkingCalendar calendar, Instant due, Instant now, @Nullable String explanation) {
		LocalDate day = calendar.hours().dayOf(due);
		return new DeadlineView(day, calendar.workingDaysBetween(calendar.hours().dayOf(now), day), now.isAfter(due),
				explanation);
	}

}
