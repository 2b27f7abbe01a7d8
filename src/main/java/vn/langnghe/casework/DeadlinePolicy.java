package vn.langnghe.casework;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.FeedbackKind;

/** How many working days something may take; answered by the decision table. */
public interface DeadlinePolicy {

	/**
	 * @param agencyId whose table is asked
	 * @param step a step of {@link Steps}, {@code rating}, {@code case}, or a step of
	 * oversight
	 * @param kind what the feedback is about, or null when nobody has said
	 * @param asOf the moment whose table is asked: that at which the clock of a case
	 * started, so that a case keeps to its end the times it was promised
	 * @return the time allowed
	 */
	Allowance allowance(long agencyId, String step, @Nullable FeedbackKind kind, Instant asOf);

	/**
	 * A number of working days and where they are counted from.
	 *
	 * @param workingDays at least one
	 * @param fromClock counted from when the case's clock started, else from when the
	 * step began
	 */
	record Allowance(int workingDays, boolean fromClock) {
	}

}
