package vn.langnghe.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Calendars;

/** The weeks that led to a warning. */
@Service
@Transactional(readOnly = true)
public class WarningSeries {

	/** A quarter of a year, so that the picture stays legible. */
	private static final int WEEKS_SHOWN = 13;

	private final WeekCounts counts;

	private final Calendars calendars;

	WarningSeries(WeekCounts counts, Calendars calendars) {
		this.counts = counts;
		this.calendars = calendars;
	}

	/** The weeks up to that of a warning, the first first. */
	public List<Week> weeks(Warning warning) {
		WorkingWeeks weeks = new WorkingWeeks(this.calendars.of(warning.agencyId()));
		LocalDate first = warning.week().minusWeeks(WEEKS_SHOWN - 1);
		Map<LocalDate, Integer> counted = this.counts.ofSeries(warning.agencyId(), warning.procedureId(), first,
				warning.week());
		// What was warned of stays as it was counted, whatever was transferred since.
		counted.put(warning.week(), warning.observed());
		List<Week> shown = new ArrayList<>();
		for (LocalDate week = first; !week.isAfter(warning.week()); week = week.plusWeeks(1)) {
			int days = week.equals(warning.week()) ? warning.workingDays() : weeks.days(week);
			double expected = warning.expected() * days / warning.workingDays();
			boolean counts = days >= WorkingWeeks.FEWEST_DAYS;
			shown.add(new Week(week, days, counted.getOrDefault(week, 0), counts ? expected : null,
					counts ? PoissonChart.limit(expected) : null));
		}
		return shown;
	}

	/**
	 * One week of a series.
	 *
	 * @param week its Monday
	 * @param days its working days
	 * @param observed its cases
	 * @param expected how many are usual; null where too few days are worked
	 * @param limit from how many on it is more than chance
	 */
	public record Week(LocalDate week, int days, int observed, @Nullable Double expected, @Nullable Integer limit) {
	}

}
