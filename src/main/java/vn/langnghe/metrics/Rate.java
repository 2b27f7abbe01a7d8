package vn.langnghe.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, in per cent.
 *
 * @param numerator what counts
 * @param denominator of how many
 */
public record Rate(long numerator, long denominator) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Two decimals; null when there is nothing to divide by. */
	public @Nullable BigDecimal percent() {
		return (this.denominator != 0) ? HUNDRED.multiply(BigDecimal.valueOf(this.numerator))
			.divide(BigDecimal.valueOf(this.denominator), 2, RoundingMode.HALF_UP) : null;
	}

	/**
	 * The points it is worth: all of them from the full rate on, else in proportion (rate
	 * × most ÷ full). Rounded once, at the end.
	 * @param most points
	 * @param full the rate in per cent from which on all are given
	 * @return two decimals, not below zero; null when there is nothing to divide by
	 */
	public @Nullable BigDecimal points(int most, int full) {
		if (this.denominator == 0) {
			return null;
		}
		BigDecimal hundredfold = HUNDRED.multiply(BigDecimal.valueOf(Math.max(0, this.numerator)));
		BigDecimal whole = BigDecimal.valueOf(this.denominator).multiply(BigDecimal.valueOf(full));
		return (hundredfold.compareTo(whole) >= 0) ? BigDecimal.valueOf(most).setScale(2)
				: hundredfold.multiply(BigDecimal.valueOf(most)).divide(whole, 2, RoundingMode.HALF_UP);
	}

}
