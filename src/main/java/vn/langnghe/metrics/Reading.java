package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The indicators of some cases in a period.
 *
 * @param rates each indicator
 * @param received received in the period
 * @param settled of which nothing is left to do since the period
 * @param median working minutes in the office until the answer, half took no longer; null
 * when nothing was answered
 * @param ninth the same of nine in ten
 */
public record Reading(Map<Indicator, Rate> rates, long received, long settled, @Nullable Integer median,
		@Nullable Integer ninth) {

	/** An indicator in per cent; null when there is nothing to divide by. */
	public @Nullable BigDecimal percent(Indicator indicator) {
		return rate(indicator).percent();
	}

	/** An indicator. */
	public Rate rate(Indicator indicator) {
		return this.rates.getOrDefault(indicator, new Rate(0, 0));
	}

}
