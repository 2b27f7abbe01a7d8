package vn.langnghe.metrics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One finished step of a case: who held it and for how many working minutes. A row of
 * {@code step_fact}.
 */
record StepFact(long workItemId, long caseId, long agencyId, String step, @Nullable Long holderId, Instant beganAt,
		Instant endedAt, Instant dueAt, int minutes, @Nullable String outcome) {
}
