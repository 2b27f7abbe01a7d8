package vn.langnghe.casework;

import java.time.Instant;

/**
 * What is to be done, by whom and until when.
 *
 * @param what in words
 * @param ownerId the one person answerable for it
 * @param from when it was ordered
 * @param remindAt when the owner is asked how far it is
 * @param dueAt the last moment
 */
record Measure(String what, long ownerId, Instant from, Instant remindAt, Instant dueAt) {
}
