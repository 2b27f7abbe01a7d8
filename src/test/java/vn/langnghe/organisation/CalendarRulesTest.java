package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.langnghe.organisation.CalendarDay.Certainty;
import vn.langnghe.organisation.CalendarDay.Kind;
import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** November 2026: today is Friday the 6th; the 24th is a national holiday. */
class CalendarRulesTest {

	private static final CalendarDay CULTURE = new CalendarDay(november(24), Kind.HOLIDAY, "Ngày Văn hóa Việt Nam",
			Certainty.HIGH);

	private static final CalendarDay OWN = new CalendarDay(november(18), Kind.HOLIDAY, "Nghỉ do lũ", Certainty.HIGH);

	private final CalendarRules rules = new CalendarRules(List.of(CULTURE, OWN), Set.of(november(18)), november(6));

	@Test
	void oneDayOffIsOneDay() {
		assertThat(this.rules.check(days(Kind.HOLIDAY, 10, null, null))).extracting(CalendarDay::day)
			.containsExactly(november(10));
	}

	@Test
	void aRunOfDaysOffSkipsTheDaysOnWhichNobodyWorksAnyway() {
		assertThat(this.rules.check(days(Kind.HOLIDAY, 20, 25, null))).extracting(CalendarDay::day)
			.containsExactly(november(20), november(23), november(25));
	}

	@Test
	void aSwapIsADayOffAndADayWorked() {
		assertThat(this.rules.check(days(Kind.HOLIDAY, 9, null, 14))).extracting(CalendarDay::day, CalendarDay::kind)
			.containsExactly(tuple(november(9), Kind.HOLIDAY), tuple(november(14), Kind.WORKING));
	}

	@Test
	void theDaysThatHavePassedStayAsTheyWere() {
		refused("day", "organisation.calendar.error.past", days(Kind.HOLIDAY, 5, null, null));
		refused("exchange", "organisation.calendar.error.past", days(Kind.HOLIDAY, 10, null, 1));
		assertThat(this.rules.check(days(Kind.HOLIDAY, 6, null, null))).hasSize(1);
	}

	@Test
	void whatHasNoEffectIsRefused() {
		refused("day", "organisation.calendar.error.weekend", days(Kind.HOLIDAY, 14, null, null));
		refused("day", "organisation.calendar.error.weekend", days(Kind.HOLIDAY, 14, 15, null));
		refused("day", "organisation.calendar.error.weekday", days(Kind.WORKING, 10, null, null));
		refused("exchange", "organisation.calendar.error.weekday", days(Kind.HOLIDAY, 9, null, 10));
	}

	@Test
	void aDayIsEnteredOnceAndChangedWhereItStands() {
		refused("day", "organisation.calendar.error.taken", days(Kind.WORKING, 18, null, null));
		refused("exchange", "organisation.calendar.error.twice", days(Kind.HOLIDAY, 9, 11, 10));
		NewDays change = new NewDays(Kind.HOLIDAY, november(18), null, null, "Nghỉ do bão", "TB 2",
				Certainty.PROVISIONAL, true);
		assertThat(this.rules.check(change)).extracting(CalendarDay::name).containsExactly("Nghỉ do bão");
	}

	@Test
	void aNationalDayCanBeConfirmedOrWorked() {
		assertThat(this.rules.check(days(Kind.HOLIDAY, 24, null, null))).hasSize(1);
		assertThat(this.rules.check(days(Kind.WORKING, 24, null, null))).hasSize(1);
	}

	@Test
	void noDayWithoutAReasonAndItsSource() {
		refused("name", "organisation.calendar.error.name.empty",
				new NewDays(Kind.HOLIDAY, november(10), null, null, " ", "TB 1", Certainty.HIGH, false));
		refused("source", "organisation.calendar.error.source",
				new NewDays(Kind.HOLIDAY, november(10), null, null, "Nghỉ", " ", Certainty.HIGH, false));
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.rules.checkCleared(november(18), " "))
			.matches((refusal) -> refusal.field().equals("reason"));
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.rules.checkCleared(november(3), "Nhầm"))
			.matches((refusal) -> refusal.messageKey().equals("organisation.calendar.error.past"));
	}

	@Test
	void aRunEndsAfterItBeginsAndIsOfDaysOffOnly() {
		refused("until", "organisation.calendar.error.until", days(Kind.HOLIDAY, 10, 9, null));
		refused("until", "organisation.calendar.error.only-holiday", days(Kind.WORKING, 14, 15, null));
		refused("exchange", "organisation.calendar.error.only-holiday", days(Kind.WORKING, 14, null, 15));
	}

	private void refused(String field, String message, NewDays typed) {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.rules.check(typed)).satisfies((refusal) -> {
			assertThat(refusal.field()).isEqualTo(field);
			assertThat(refusal.messageKey()).isEqualTo(message);
		});
	}

	private static NewDays days(Kind kind, int day, @Nullable Integer until, @Nullable Integer exchange) {
		return new NewDays(kind, november(day), (until != null) ? november(until) : null,
				(exchange != null) ? november(exchange) : null, "Nghỉ do bão số 9", "Thông báo 45/TB-UBND",
				Certainty.HIGH, false);
	}

	private static LocalDate november(int day) {
		return LocalDate.of(2026, 11, day);
	}

}
