package vn.langnghe.metrics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A part of a whole as anybody may know it.
 *
 * @param part what counts
 * @param whole of how many; null where the number stands for itself
 * @param how what is told of the rate
 * @param percent the rate or its bound, two decimals; null where nothing is told
 */
public record ShownRate(ShownCount part, @Nullable ShownCount whole, How how, @Nullable BigDecimal percent) {

	static ShownRate exact(ShownCount part, ShownCount whole) {
		return new ShownRate(part, whole, How.EXACT, new Rate(part.value(), whole.value()).percent());
	}

	static ShownRate withheld(ShownCount whole) {
		return new ShownRate(ShownCount.WITHHELD, whole, How.WITHHELD, null);
	}

	/** What is told of a rate. */
	public enum How {

		/** The rate. */
		EXACT,
		/** The least it can be. */
		AT_LEAST,
		/** The most it can be. */
		AT_MOST,
		/** Nothing, because a small number could be worked out from it. */
		WITHHELD,
		/** There is nothing to divide by, or the number stands for itself. */
		NONE

	}

}
