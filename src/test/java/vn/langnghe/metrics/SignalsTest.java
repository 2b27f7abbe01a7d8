package vn.langnghe.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.langnghe.organisation.CalendarDay;
import vn.langnghe.organisation.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** Warned is of what rose, not of what chance brings. */
class SignalsTest {

	private static final int WEEKS = 52;

	private static final int DAYS = 5;

	@Test
	void aDiscoveryIsAtMostItsPlaceTimesTheRateDividedByAll() {
		// The example of Benjamini and Hochberg (1995), section 4.
		double[] example = { 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
				0.5719, 0.6528, 0.7590, 1.0000 };
		assertThat(Signals.greatest(example)).isEqualTo(0.0095);
		assertThat(Signals.greatest(new double[] { 0.04, 0.045, 0.05 })).isEqualTo(0.05);
		assertThat(Signals.greatest(new double[] { 0.06, 1 })).isNegative();
		assertThat(Signals.greatest(new double[0])).isNegative();
	}

	@Test
	void twoCasesOutOfSilenceAreNoRiseAndThreeAre() {
		assertThat(Signals.among(List.of(count(2, 0, WEEKS)))).isEmpty();
		assertThat(Signals.among(List.of(count(3, 0, WEEKS)))).hasSize(1);
	}

	@Test
	void withFewerThanEightWeeksNothingIsUsualYet() {
		assertThat(Signals.testable(List.of(count(30, 7, 7)))).isEmpty();
		assertThat(Signals.testable(List.of(count(30, 8, 8)))).hasSize(1);
	}

	@Test
	void whatIsUsualIsCountedByWorkingDays() {
		assertThat(new WeekCount(1, null, 9, 5, 103, 260, 52).expected()).isEqualTo(2);
		assertThat(new WeekCount(1, null, 9, 3, 103, 260, 52).expected()).isEqualTo(1.2);
	}

	@Test
	void aRiseThatStandsOutAloneIsLostAmongManyThatAreTested() {
		WeekCount rise = count(9, 103, WEEKS);
		List<WeekCount> many = new ArrayList<>(List.of(rise));
		IntStream.range(0, 1_000).forEach((i) -> many.add(count(2, 103, WEEKS)));

		assertThat(Signals.among(List.of(rise))).containsExactly(rise);
		assertThat(Signals.among(many)).isEmpty();
	}

	@Test
	void ofPureChanceFewerThanOneWeekInTwentyHasAnyWarning() {
		Random chance = new Random(766);
		int weeks = 400;
		int warned = 0;
		for (int week = 0; week < weeks; week++) {
			if (!Signals.among(noise(chance, 200)).isEmpty()) {
				warned++;
			}
		}
		assertThat((double) warned / weeks).isLessThanOrEqualTo(Signals.FALSE_DISCOVERY_RATE);
	}

	@Test
	void aRateThatTripledIsMostlyFoundWithinTwoWeeks() {
		Random chance = new Random(1995);
		int runs = 300;
		int found = 0;
		for (int run = 0; run < runs; run++) {
			int before = poisson(chance, 5 * WEEKS);
			boolean seen = false;
			for (int week = 0; week < 2; week++) {
				WeekCount rise = count(poisson(chance, 15), before, WEEKS);
				List<WeekCount> tested = noise(chance, 50);
				tested.add(rise);
				seen |= Signals.among(tested).contains(rise);
			}
			found += seen ? 1 : 0;
		}
		assertThat((double) found / runs).isGreaterThan(0.75);
	}

	@Test
	void aWeekOfHolidaysIsNeitherTestedNorUsual() {
		LocalDate week = LocalDate.of(2026, 11, 2);
		WorkingWeeks weeks = new WorkingWeeks(new WorkingCalendar(week.plusWeeks(1)
			.datesUntil(week.plusWeeks(1).plusDays(3))
			.map((day) -> new CalendarDay(day, CalendarDay.Kind.HOLIDAY, "Nghỉ", CalendarDay.Certainty.HIGH))
			.toList()));

		assertThat(WorkingWeeks.of(week.plusDays(6))).isEqualTo(week);
		assertThat(weeks.days(week)).isEqualTo(5);
		assertThat(weeks.days(week.plusWeeks(1))).isEqualTo(2);
		assertThat(weeks.between(week, week.plusWeeks(3))).containsExactly(week, week.plusWeeks(2));
	}

	/**
	 * Series of rates from one case in five weeks to ten a week, in which nothing
	 * changed.
	 */
	private static List<WeekCount> noise(Random chance, int series) {
		List<WeekCount> counts = new ArrayList<>();
		for (int one = 0; one < series; one++) {
			double rate = 0.2 + 9.8 * one / series;
			counts.add(count(poisson(chance, rate), poisson(chance, rate * WEEKS), WEEKS));
		}
		return counts;
	}

	private static WeekCount count(int observed, int before, int weeks) {
		return new WeekCount(1, null, observed, DAYS, before, DAYS * weeks, weeks);
	}

	/** Waiting times between the cases, until the week is over. */
	private static int poisson(Random chance, double mean) {
		int count = 0;
		for (double time = -Math.log(1 - chance.nextDouble()); time < mean; time -= Math.log(1 - chance.nextDouble())) {
			count++;
		}
		return count;
	}

}
