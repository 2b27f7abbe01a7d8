package vn.langnghe.metrics.web;

import org.jspecify.annotations.Nullable;

/**
 * What a dashboard is asked for, as typed.
 *
 * @param agency the agency's code
 * @param under with the agencies under it; null when not ticked
 * @param period the period's code
 * @param department the department's number
 * @param procedure the procedure's code
 * @param kind the kind's name
 * @param channel the channel's name
 * @param cause the root cause's name; only lists have it
 */
record DashboardForm(@Nullable String agency, @Nullable Boolean under, @Nullable String period,
		@Nullable String department, @Nullable String procedure, @Nullable String kind, @Nullable String channel,
		@Nullable String cause) {

	boolean withThoseUnder() {
		return Boolean.TRUE.equals(this.under);
	}

}
