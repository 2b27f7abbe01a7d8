package vn.langnghe.metrics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a case ended that was taken over from an earlier register: by the days that stand
 * there, since none of its acts was written down when it happened.
 *
 * @param answered the end of the day of the answer, or null
 * @param refused the end of the day of the refusal, or null
 * @param satisfied how the citizen judged the answer, null when nobody knows
 */
record EarlierEnd(@Nullable Instant answered, @Nullable Instant refused, @Nullable Boolean satisfied) {

	private static final EarlierEnd NONE = new EarlierEnd(null, null, null);

	/** Nothing of it for a case that was received here. */
	static EarlierEnd of(CaseHistory history) {
		return history.events("imported").findFirst().map((imported) -> {
			String satisfied = imported.after().get("satisfied");
			return new EarlierEnd("EARLIER".equals(history.closedAs()) ? history.closedAt() : null,
					"REFUSED".equals(history.closedAs()) ? history.closedAt() : null,
					(satisfied != null) ? Boolean.valueOf(satisfied) : null);
		}).orElse(NONE);
	}

	/** When the citizen judged the answer: not before it, more is not known. */
	@Nullable Instant rated() {
		return (this.satisfied != null) ? this.answered : null;
	}

	@Nullable Instant dissatisfied() {
		return Boolean.FALSE.equals(this.satisfied) ? this.answered : null;
	}

	/** The one that is known, of what was written down here and what stood there. */
	static @Nullable Instant either(@Nullable Instant here, @Nullable Instant there) {
		return (here != null) ? here : there;
	}

}
