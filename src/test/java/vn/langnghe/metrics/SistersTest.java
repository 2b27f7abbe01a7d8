package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SistersTest {

	@Test
	void theMiddleOneIsShownOfAnEvenNumberTheMiddleOfBoth() {
		assertThat(median(50, 90, 70)).isEqualTo("70.00");
		assertThat(median(50, 90, 70, 80)).isEqualTo("75.00");
	}

	@Test
	void ofFewerThanThreeThatHaveTheFigureNothingIsSaid() {
		assertThat(median(50, 90)).isEqualTo("-");
		assertThat(median(50, 90, null)).isEqualTo("-");
	}

	private static String median(Integer... percents) {
		List<Reading> each = Arrays.stream(percents)
			.map((percent) -> new Reading(
					Map.of(Indicator.ON_TIME, (percent != null) ? new Rate(percent, 100) : new Rate(0, 0)), 0, 0, null,
					null))
			.toList();
		return new Sisters.Readings(each).median((reading) -> reading.percent(Indicator.ON_TIME))
			.map(BigDecimal::toPlainString)
			.orElse("-");
	}

}
