package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingCalendarTest {

	private static final double TWO_THIRDS = 2.0 / 3;

	private final WorkingCalendar calendar = NationalCalendar.read();

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-16", "2026-02-20", "2026-08-31", "2026-11-24", "2026-11-28", "2027-01-01" })
	void nobodyWorksOnHolidaysExchangedDaysAndWeekends(LocalDate day) {
		assertThat(this.calendar.isWorkingDay(day)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-13", "2026-02-23", "2026-08-22", "2026-11-23", "2026-11-25" })
	void everybodyWorksOnWeekdaysAndOnSaturdaysGivenInExchange(LocalDate day) {
		assertThat(this.calendar.isWorkingDay(day)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ //
			"2026-11-10, 15, 2026-12-02", // over the day of Vietnamese culture
			"2026-02-13, 1, 2026-02-23", // over Tết
			"2026-02-11, 15, 2026-03-11", // over Tết, as a whole case
			"2026-08-21, 1, 2026-08-22", // the swapped Saturday counts
			"2026-08-28, 1, 2026-09-03", // the swapped Monday and the national day do not
			"2026-12-25, 5, 2027-01-04", // across New Year
			"2026-11-28, 1, 2026-11-30", // received on a Saturday
			"2026-11-27, 1, 2026-11-30", // received on a Friday
			"2026-11-24, 0, 2026-11-25", // due at once, received on a holiday
			"2026-11-25, 0, 2026-11-25" })
	void theWorkingDayAfterReceiptIsTheFirst(LocalDate from, int days, LocalDate last) {
		assertThat(this.calendar.plusWorkingDays(from, days)).isEqualTo(last);
	}

	@Test
	void addingAndCountingAreInverseOnEveryDayOfThreeYears() {
		LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach((from) -> {
			for (int days : new int[] { 1, 2, 3, 5, 10, 15, 30 }) {
				LocalDate last = this.calendar.plusWorkingDays(from, days);
				assertThat(this.calendar.isWorkingDay(last)).as("%s + %d", from, days).isTrue();
				assertThat(this.calendar.workingDaysBetween(from, last)).as("%s to %s", from, last).isEqualTo(days);
				assertThat(this.calendar.workingDaysBetween(last, from)).as("%s to %s", last, from).isEqualTo(-days);
			}
		});
	}

	@Test
	void noWorkingDayLiesBetweenADayAndItself() {
		assertThat(this.calendar.workingDaysBetween(day("2026-11-25"), day("2026-11-25"))).isZero();
	}

	@Test
	void aTimeLimitNeverLooksBack() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calendar.plusWorkingDays(LocalDate.of(2026, 11, 25), -1));
	}

	@Test
	void aLimitEndsWithTheWorkOfItsLastDayInVietnam() {
		DueDate due = this.calendar.due(at("2026-11-10T23:59"), 15);
		assertThat(due.date()).isEqualTo("2026-12-02");
		assertThat(due.instant()).isEqualTo("2026-12-02T10:00:00Z");
		assertThat(due.from()).isEqualTo("2026-11-10");
		assertThat(due.exceptions()).extracting(CalendarDay::name).containsExactly("Ngày Văn hóa Việt Nam");
		assertThat(due.provisional()).isFalse();
	}

	@Test
	void theDayOfReceiptIsTheDayInVietnamNotInGreenwich() {
		assertThat(this.calendar.due(Instant.parse("2026-11-10T17:30:00Z"), 1).from()).isEqualTo("2026-11-11");
	}

	@Test
	void aCalendarMayHaveHoursOfItsOwn() {
		WorkingHours untilHalfPastFour = new WorkingHours(LocalTime.of(7, 0), LocalTime.of(16, 30),
				WorkingHours.OFFICE.zone());
		assertThat(new WorkingCalendar(List.of(), untilHalfPastFour).due(at("2026-11-10T09:00"), 1).instant())
			.isEqualTo(at("2026-11-11T16:30"));
	}

	@Test
	void aSameDayLimitGivenAfterWorkEndsOnTheNextWorkingDay() {
		assertThat(this.calendar.due(at("2026-11-23T16:59"), 0).date()).isEqualTo("2026-11-23");
		DueDate late = this.calendar.due(at("2026-11-23T17:00"), 0);
		assertThat(late.date()).isEqualTo("2026-11-25");
		assertThat(late.exceptions()).extracting(CalendarDay::day).containsExactly(day("2026-11-24"));
	}

	@Test
	void theSwappedDaysOnTheWayAreNamed() {
		DueDate due = this.calendar.due(at("2026-08-20T08:00"), 8);
		assertThat(due.date()).isEqualTo("2026-09-03");
		assertThat(due.exceptions()).extracting(CalendarDay::day)
			.containsExactly(day("2026-08-22"), day("2026-08-31"), day("2026-09-01"), day("2026-09-02"));
	}

	@Test
	void aHolidayOnASundayExplainsNothing() {
		CalendarDay sunday = new CalendarDay(day("2026-04-26"), CalendarDay.Kind.HOLIDAY, "Giỗ Tổ",
				CalendarDay.Certainty.HIGH);
		assertThat(new WorkingCalendar(List.of(sunday)).due(at("2026-04-24T08:00"), 2).exceptions()).isEmpty();
	}

	@Test
	void aDateAfterAProvisionalHolidayIsProvisional() {
		assertThat(this.calendar.due(at("2027-02-01T08:00"), 5).provisional()).isTrue();
		assertThat(this.calendar.due(at("2027-02-01T08:00"), 2).provisional()).isFalse();
	}

	@Test
	void aDateInAYearWithoutACalendarIsProvisional() {
		assertThat(this.calendar.due(at("2027-12-30T08:00"), 1).provisional()).isFalse();
		assertThat(this.calendar.due(at("2027-12-30T08:00"), 5).provisional()).isTrue();
		assertThat(new WorkingCalendar(List.of()).due(at("2026-11-10T08:00"), 1).calendarKnown()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ //
			// one day: 7 h of Monday and 9 h 30 of Tuesday are 16 h 30, and 11 h are two
			// thirds
			"2026-11-09T10:00, 1, 2026-11-10T11:30",
			// three days from the evening before: at the end of the second
			"2026-11-09T20:00, 3, 2026-11-11T17:00",
			// the weekend and the holiday between do not count
			"2026-11-20T17:00, 3, 2026-11-25T17:00",
			// received on a Saturday: nothing passes before Monday morning
			"2026-11-28T09:00, 1, 2026-11-30T13:50",
			// over Tết
			"2026-02-13T17:00, 1, 2026-02-23T13:50",
			// at once
			"2026-11-09T08:00, 0, 2026-11-09T14:00" })
	void theReminderStandsAtTwoThirdsOfTheWorkingTime(LocalDateTime from, int days, LocalDateTime reminder) {
		Instant begin = at(from.toString());
		assertThat(this.calendar.at(begin, this.calendar.due(begin, days).instant(), TWO_THIRDS))
			.isCloseTo(at(reminder.toString()), within(1));
	}

	@Test
	void aReminderNeverLiesOutsideWorkingTimeNorOutsideItsLimit() {
		WorkingHours hours = this.calendar.hours();
		LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).forEach((received) -> {
			for (String time : new String[] { "T00:00", "T07:30", "T11:47:31", "T17:00", "T23:59:59" }) {
				for (int days : new int[] { 0, 1, 2, 15 }) {
					Instant from = at(received + time);
					Instant due = this.calendar.due(from, days).instant();
					Instant reminder = this.calendar.at(from, due, TWO_THIRDS);
					assertThat(reminder).as("%s + %d", from, days).isAfter(from).isBefore(due);
					LocalDate day = hours.dayOf(reminder);
					assertThat(this.calendar.isWorkingDay(day)).as("%s + %d", from, days).isTrue();
					assertThat(reminder).isBetween(hours.opening(day), hours.closing(day));
				}
			}
		});
	}

	@Test
	void theWholeOfATimeEndsAtItsEndAndNoneOfItAtItsBeginning() {
		Instant from = at("2026-11-09T10:00");
		Instant due = at("2026-11-12T15:00");
		assertThat(this.calendar.at(from, due, 1)).isEqualTo(due);
		assertThat(this.calendar.at(from, due, 0)).isEqualTo(from);
	}

	@Test
	void whereNobodyWorksOnlyTheEndIsLeft() {
		Instant due = at("2026-11-29T12:00");
		assertThat(this.calendar.at(at("2026-11-28T12:00"), due, TWO_THIRDS)).isEqualTo(due);
	}

	@Test
	void aTimeThatEndsBeforeItBeginsHasNoParts() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calendar.at(at("2026-11-28T12:00"), at("2026-11-27T12:00"), TWO_THIRDS));
	}

	private static org.assertj.core.data.TemporalUnitOffset within(long seconds) {
		return new org.assertj.core.data.TemporalUnitWithinOffset(seconds, java.time.temporal.ChronoUnit.SECONDS);
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private static Instant at(String time) {
		return LocalDateTime.parse(time).atZone(WorkingHours.OFFICE.zone()).toInstant();
	}

}
