package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * hạn xử lý: when the citizen shall have the reply.
 *
 * @param clockStartedAt from when it counts: the sending, the last transfer-in or the
 * reopening
 * @param dueDays working days allowed, those of pausing and extension included
 * @param pausedDays working days by which it was put off while the citizen was waited for
 * @param extendedDays working days by which the head extended it
 * @param dueAt the end of the last of them
 */
@Embeddable
public record Promise(Instant clockStartedAt, int dueDays, int pausedDays, int extendedDays, Instant dueAt) {
}
