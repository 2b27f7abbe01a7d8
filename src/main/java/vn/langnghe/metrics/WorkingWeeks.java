package vn.langnghe.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

import vn.langnghe.organisation.WorkingCalendar;

/**
 * The weeks of an agency, each by its Monday. A week with fewer than three working days,
 * such as those of Tết, is neither tested nor usual.
 *
 * @param calendar the agency's
 */
record WorkingWeeks(WorkingCalendar calendar) {

	static final int FEWEST_DAYS = 3;

	/** The Monday of the week of a day. */
	static LocalDate of(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/** How many days of a week are worked. */
	int days(LocalDate week) {
		return (int) week.datesUntil(week.plusWeeks(1)).filter(this.calendar::isWorkingDay).count();
	}

	boolean counts(LocalDate week) {
		return days(week) >= FEWEST_DAYS;
	}

	/** The weeks that count from one up to but without another, the first first. */
	List<LocalDate> between(LocalDate first, LocalDate end) {
		return Stream.iterate(first, (week) -> week.isBefore(end), (week) -> week.plusWeeks(1))
			.filter(this::counts)
			.toList();
	}

}
