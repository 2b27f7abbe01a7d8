package vn.langnghe.metrics.web;

import org.jspecify.annotations.Nullable;

/**
 * One figure as it is shown and exported.
 *
 * @param name what it is called
 * @param definition how it is counted, or null where the table says it
 * @param numerator what counts
 * @param denominator of how many
 * @param rate in per cent, or the words for nothing to divide by
 * @param points what it is worth, or null
 * @param most of how many points, or null
 * @param unverified whether the points were not read in the decision
 * @param numeratorUrl the cases that count, or null when they are no cases
 * @param denominatorUrl all its cases, or null
 */
record FigureRow(String name, @Nullable String definition, long numerator, long denominator, String rate,
		@Nullable String points, @Nullable String most, boolean unverified, @Nullable String numeratorUrl,
		@Nullable String denominatorUrl) {
}
