package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * The time in which the citizen may judge the reply; then silence closes the case.
 *
 * @param repliedAt when the reply was issued
 * @param ratingUntil the end of the window
 */
@Embeddable
public record RatingWindow(Instant repliedAt, Instant ratingUntil) {
}
