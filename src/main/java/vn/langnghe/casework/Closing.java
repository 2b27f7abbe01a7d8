package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The end of a case.
 *
 * @param closedAs how it ended
 * @param closedAt when
 */
@Embeddable
public record Closing(@Enumerated(EnumType.STRING) ClosedAs closedAs, Instant closedAt) {
}
