package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * The step in which somebody holds the case now, and its times.
 *
 * @param step its name, see {@link Steps}
 * @param stepStartedAt when it began
 * @param stepRemindAt two thirds of its time: the holder is reminded
 * @param stepDueAt its end: coordinator and chairperson are told
 */
@Embeddable
public record StepClock(String step, Instant stepStartedAt, Instant stepRemindAt, Instant stepDueAt) {
}
