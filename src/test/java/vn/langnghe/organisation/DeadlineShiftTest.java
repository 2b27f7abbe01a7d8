package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.langnghe.platform.VietnamTime;

import static org.assertj.core.api.Assertions.assertThat;

/** November 2026: the 2nd is a Monday; now it is Tuesday the 3rd, ten o'clock. */
class DeadlineShiftTest {

	private static final Instant NOW = at(3, 10);

	private static final CalendarDay OFF_ON_THE_10TH = day(10, CalendarDay.Kind.HOLIDAY);

	private static final CalendarDay WORKED_ON_SATURDAY_THE_7TH = day(7, CalendarDay.Kind.WORKING);

	@Test
	void aDayOffPutsOffWhatIsDueOnItOrLaterByOneWorkingDay() {
		DeadlineShift shift = shift(List.of(), List.of(OFF_ON_THE_10TH), 10);
		assertThat(shift.of(at(10, 17))).isEqualTo(at(11, 17));
		assertThat(shift.of(at(13, 17))).isEqualTo(at(16, 17));
		assertThat(shift.of(at(9, 17))).as("due before it").isEqualTo(at(9, 17));
	}

	@Test
	void takingItBackGivesBackTheOldDeadline() {
		DeadlineShift back = shift(List.of(OFF_ON_THE_10TH), List.of(), 10);
		assertThat(back.of(at(11, 17))).isEqualTo(at(10, 17));
		assertThat(back.of(at(16, 17))).isEqualTo(at(13, 17));
	}

	@Test
	void aDayMoreWorkedBringsADeadlineEarlier() {
		DeadlineShift shift = shift(List.of(), List.of(WORKED_ON_SATURDAY_THE_7TH), 7);
		assertThat(shift.of(at(9, 17))).isEqualTo(at(7, 17));
		assertThat(shift.of(at(11, 17))).isEqualTo(at(10, 17));
		assertThat(shift.of(at(6, 17))).isEqualTo(at(6, 17));
	}

	@Test
	void aSwapMovesNothingThatSpansBothDays() {
		DeadlineShift swap = shift(List.of(), List.of(OFF_ON_THE_10TH, WORKED_ON_SATURDAY_THE_7TH), 7);
		assertThat(swap.of(at(11, 17))).isEqualTo(at(11, 17));
		assertThat(swap.of(at(9, 17))).isEqualTo(at(7, 17));
		assertThat(swap.of(at(10, 17))).isEqualTo(at(9, 17));
	}

	@Test
	void nobodyIsLateByAnEditNorHasLessThanTheNextWorkingDay() {
		DeadlineShift shift = shift(List.of(day(3, CalendarDay.Kind.HOLIDAY)), List.of(), 3);
		assertThat(shift.of(at(4, 17))).as("would be today").isEqualTo(at(4, 17));
		assertThat(shift.of(at(6, 17))).isEqualTo(at(5, 17));
	}

	@Test
	void whatIsBrokenStaysBrokenAlsoWhenTodayBecomesADayOff() {
		DeadlineShift shift = shift(List.of(), List.of(day(3, CalendarDay.Kind.HOLIDAY)), 3);
		assertThat(shift.of(at(3, 9))).isEqualTo(at(3, 9));
		assertThat(shift.of(at(2, 17))).isEqualTo(at(2, 17));
		assertThat(shift.of(at(3, 17))).as("still to come").isEqualTo(at(4, 17));
	}

	@Test
	void whatSomebodyFixedToADayOnWhichNobodyWorksStaysThere() {
		DeadlineShift shift = shift(List.of(), List.of(OFF_ON_THE_10TH), 10);
		assertThat(shift.of(at(14, 9))).as("a Saturday").isEqualTo(at(14, 9));
	}

	@Test
	void aChangeWithoutEffectMovesNothing() {
		DeadlineShift renamed = shift(List.of(OFF_ON_THE_10TH), List.of(OFF_ON_THE_10TH), 10);
		assertThat(renamed.of(at(11, 17))).isEqualTo(at(11, 17));
	}

	private static DeadlineShift shift(List<CalendarDay> before, List<CalendarDay> after, int first) {
		return new DeadlineShift(new WorkingCalendar(before), new WorkingCalendar(after), november(first), NOW);
	}

	private static CalendarDay day(int day, CalendarDay.Kind kind) {
		return new CalendarDay(november(day), kind, "Thử", CalendarDay.Certainty.HIGH);
	}

	private static Instant at(int day, int hour) {
		return november(day).atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant();
	}

	private static LocalDate november(int day) {
		return LocalDate.of(2026, 11, day);
	}

}
