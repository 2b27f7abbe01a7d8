package vn.langnghe.organisation;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CalendarDayTest {

	@ParameterizedTest
	@CsvSource({ "2026-11-24, '', organisation.calendar.error.name.empty",
			"2026-11-24, ' \t ', organisation.calendar.error.name.empty",
			"20262-11-24, Lễ, organisation.calendar.error.day", "1026-11-24, Lễ, organisation.calendar.error.day" })
	void aDayNeedsANameAndAYearThatCanBeMeant(String day, String name, String messageKey) {
		LocalDate date = LocalDate.parse((day.length() > 10) ? "+" + day : day);
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> holiday(date, name))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo(messageKey));
	}

	@Test
	void aNameHasAtMostTwoHundredLettersHoweverTheyAreComposed() {
		LocalDate date = LocalDate.of(2026, 11, 24);
		String decomposed = "e\u0302\u0301".repeat(200);
		assertThat(holiday(date, decomposed).name()).isEqualTo("\u1ebf".repeat(200));
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> holiday(date, "ế".repeat(201)))
			.satisfies((ex) -> assertThat(ex.messageKey()).isEqualTo("organisation.calendar.error.name.long"));
	}

	private static CalendarDay holiday(LocalDate day, String name) {
		return new CalendarDay(day, CalendarDay.Kind.HOLIDAY, name, CalendarDay.Certainty.HIGH);
	}

}
