package vn.langnghe.metrics;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastTest {

	/** Twenty steps that took less than an hour, ten of a day, half of those late. */
	private static final TreeMap<Integer, Rate> LASTED = new TreeMap<>(Map.of(1, new Rate(0, 20), 19, new Rate(5, 10)));

	@Test
	void whatHasLastedLongerIsMoreAtRisk() {
		assertThat(Forecast.risk(LASTED, 0)).isEqualTo(6 / 32.0);
		assertThat(Forecast.risk(LASTED, 120)).isEqualTo(6 / 12.0);
	}

	@Test
	void whereFewerThanTenLastedAsLongNothingIsSaid() {
		assertThat(Forecast.risk(LASTED, 600)).isNull();
		assertThat(Forecast.risk(new TreeMap<>(), 0)).isNull();
	}

}
