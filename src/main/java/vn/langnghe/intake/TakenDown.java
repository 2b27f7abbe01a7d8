package vn.langnghe.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Actor;

/**
 * What an official says of feedback written down for a citizen.
 *
 * @param by the official under the hat of the desk
 * @param receivedAt when it reached the agency, from which the promised time counts; null
 * for now
 */
public record TakenDown(Actor by, @Nullable Instant receivedAt) {
}
