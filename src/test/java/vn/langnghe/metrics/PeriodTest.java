package vn.langnghe.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

	@ParameterizedTest
	@CsvSource({ "2026, 2026-01-01, 2026-12-31", "2024-02, 2024-02-01, 2024-02-29", "2026-Q4, 2026-10-01, 2026-12-31",
			"2026-H2, 2026-07-01, 2026-12-31", "2026-11-28..2026-11-28, 2026-11-28, 2026-11-28" })
	void aCodeNamesItsDays(String code, LocalDate from, LocalDate to) {
		Period period = Period.of(code, TODAY);

		assertThat(period.from()).isEqualTo(from);
		assertThat(period.to()).isEqualTo(to);
	}

	@ParameterizedTest
	@CsvSource({ "2026-13, unknown", "2026-00, unknown", "2026-Q5, unknown", "2026-H3, unknown", "nonsense, unknown",
			"2026-02-30..2026-03-01, unknown", "'', unknown", "0000, unknown", "1999, unknown",
			"2026-03-02..2026-03-01, reversed", "2026-12, ahead", "9999, ahead" })
	void whatIsNoPeriodIsRefusedWithTheReason(String code, String why) {
		assertThatThrownBy(() -> Period.of(code, TODAY)).isInstanceOfSatisfying(Invalid.class,
				(refusal) -> assertThat(refusal.messageKey()).isEqualTo("metrics.error.period-" + why));
	}

	@ParameterizedTest
	@CsvSource({ "2026-Q1, 2025-Q4", "2026-Q3, 2026-Q2", "2026-H2, 2026-H1", "2026-H1, 2025-H2", "2026, 2025",
			"2026-01, 2025-12", "2026-03, 2026-02", "2026-02-05..2026-02-14, 2026-01-26..2026-02-04",
			"2026-02-01..2026-03-31, 2025-12-01..2026-01-31" })
	void theOneBeforeIsAsLong(String code, String before) {
		assertThat(Period.of(code, TODAY).before()).isEqualTo(Period.of(before, TODAY));
	}

	@Test
	void itIsCountedAsOfItsEndInVietnamOrOfNowWhileItLasts() {
		Clock now = Clock.fixed(Instant.parse("2026-11-28T03:00:00Z"), ZoneOffset.UTC);

		assertThat(Period.of("2026-Q1", TODAY).cut(now)).isEqualTo(Instant.parse("2026-03-31T17:00:00Z"));
		assertThat(Period.of("2026", TODAY).cut(now)).isEqualTo(now.instant());
	}

	@Test
	void theQuarterOfADayHoldsIt() {
		assertThat(Period.quarterOf(LocalDate.of(2026, 12, 31)).code()).isEqualTo("2026-Q4");
		assertThat(Period.quarterOf(LocalDate.of(2026, 1, 1)).code()).isEqualTo("2026-Q1");
	}

}
