package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an administrator wants to change in the calendar of the own agency.
 *
 * @param agencyId the agency
 * @param days what they are from now on
 * @param cleared the agency's own days that are taken back: the national list holds again
 * @param reason why, in words that citizens read
 * @param source the notice or decision it comes from
 */
public record CalendarEdit(long agencyId, List<CalendarDay> days, List<LocalDate> cleared, String reason,
		String source) {

	/** Keeps its own copies. */
	public CalendarEdit {
		days = List.copyOf(days);
		cleared = List.copyOf(cleared);
	}

	LocalDate first() {
		return Stream.concat(this.days.stream().map(CalendarDay::day), this.cleared.stream())
			.min(LocalDate::compareTo)
			.orElseThrow();
	}

}
