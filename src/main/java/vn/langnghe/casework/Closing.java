package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The end of a case.
 *
 * @param closedAs how it ended
 * @param closedAt when
 * @param refusal why it was not taken in hand, or null for every other end
 * @param mergedInto the case that carries this one on, or null
 * @param referralWords what the citizen of a complaint or denunciation was told, or null
 * @param lockedTo the one person who may open a denunciation, or null for every other
 * case
 */
@Embeddable
public record Closing(@Enumerated(EnumType.STRING) ClosedAs closedAs, Instant closedAt,
		@Embedded @Nullable Refusal refusal, @Nullable Long mergedInto, @Nullable String referralWords,
		@Nullable Long lockedTo) {

	static Closing as(ClosedAs closedAs, Instant at) {
		return new Closing(closedAs, at, null, null, null, null);
	}

	static Closing refused(Refusal refusal, Instant at) {
		return new Closing(ClosedAs.REFUSED, at, refusal, null, null, null);
	}

	static Closing merged(CaseFile into, Instant at) {
		return new Closing(ClosedAs.MERGED, at, null, into.id(), null, null);
	}

	static Closing referred(String words, @Nullable Long lockedTo, Instant at) {
		return new Closing(ClosedAs.REFERRED, at, null, null, words, lockedTo);
	}

}
