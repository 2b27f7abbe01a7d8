package vn.langnghe.metrics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The chart's probabilities are those of the tables. */
class PoissonChartTest {

	@ParameterizedTest
	@CsvSource({ "0, 2, 1", "1, 2, 0.864664716763", "2, 2, 0.593994150290", "9, 2, 0.000237447328",
			"3, 0.02, 0.0000013135", "10, 10, 0.542070285528", "20, 10, 0.003454341986", "130, 100, 0.002282093033" })
	void theChanceOfAsManyOrMoreIsThatOfTheTables(int observed, double expected, double chance) {
		assertThat(PoissonChart.chance(observed, expected)).isCloseTo(chance, within(Math.max(chance * 1e-4, 1e-12)));
	}

	@Test
	void whatIsFarOffHasASmallChanceAndNotNone() {
		assertThat(PoissonChart.chance(60, 0.5)).isPositive().isLessThan(1e-90);
		assertThat(PoissonChart.chance(5_000, 4_000)).isPositive().isLessThan(1e-40);
	}

	@ParameterizedTest
	@CsvSource({ "0.02, 2", "1, 6", "2, 8", "5, 14" })
	void theLimitIsTheLeastCountBeyondTheChanceOfThreeDeviations(double expected, int limit) {
		assertThat(PoissonChart.limit(expected)).isEqualTo(limit);
		assertThat(PoissonChart.chance(limit, expected)).isLessThan(PoissonChart.LIMIT);
		assertThat(PoissonChart.chance(limit - 1, expected)).isGreaterThanOrEqualTo(PoissonChart.LIMIT);
	}

	@Test
	void whereNothingIsExpectedNothingCanBeSaid() {
		assertThatThrownBy(() -> PoissonChart.chance(3, 0)).isInstanceOf(IllegalArgumentException.class);
	}

}
