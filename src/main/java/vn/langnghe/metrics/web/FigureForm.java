package vn.langnghe.metrics.web;

import org.jspecify.annotations.Nullable;

/**
 * Which figures to show, as it was typed.
 *
 * @param agency the agency's code
 * @param under with the agencies under it; null when not ticked
 * @param period the period's code
 */
record FigureForm(@Nullable String agency, @Nullable Boolean under, @Nullable String period) {

	boolean withThoseUnder() {
		return Boolean.TRUE.equals(this.under);
	}

}
