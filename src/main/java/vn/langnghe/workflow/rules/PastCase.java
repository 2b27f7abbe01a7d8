package vn.langnghe.workflow.rules;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * As much of a case as the tables ask about.
 *
 * @param number its number
 * @param agencyId whose it is
 * @param kind the kind of feedback, or null
 * @param procedure the code of the procedure, or null
 * @param field the field of the procedure, or null
 * @param barred whom it is about, and the drafter of the newest reply
 * @param subjects whom it is about
 * @param steps the steps it went through
 * @param clockStartedAt from when its days are counted
 * @param repliedAt when it was answered, or null
 * @param more working days it got more, by waiting and extension
 */
record PastCase(String number, long agencyId, @Nullable String kind, @Nullable String procedure, @Nullable String field,
		Set<Long> barred, Set<Long> subjects, Set<String> steps, Instant clockStartedAt, @Nullable Instant repliedAt,
		int more) {
}
