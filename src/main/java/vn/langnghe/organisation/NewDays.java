package vn.langnghe.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days as an administrator enters them.
 *
 * @param kind what they become
 * @param day the first day
 * @param until the last day of a run of holidays, or null for one day; weekends in
 * between stay what they are
 * @param exchange the day that is worked instead of a holiday, or null
 * @param name the holiday or the reason, which citizens read
 * @param source the notice or decision it comes from
 * @param certainty whether that is final
 * @param replaces whether what the agency has set for the day is changed by it
 */
public record NewDays(CalendarDay.Kind kind, LocalDate day, @Nullable LocalDate until, @Nullable LocalDate exchange,
		String name, String source, CalendarDay.Certainty certainty, boolean replaces) {

	/** The last day of the run. */
	LocalDate last() {
		return (this.until != null) ? this.until : this.day;
	}

	CalendarDay as(LocalDate day, CalendarDay.Kind kind) {
		return new CalendarDay(day, kind, this.name, this.certainty);
	}

}
