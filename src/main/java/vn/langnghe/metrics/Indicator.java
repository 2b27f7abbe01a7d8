package vn.langnghe.metrics;

import org.jspecify.annotations.Nullable;

/**
 * What a manager watches: of some of the judged cases of a period, how many are so. The
 * formula stands here once; sums and lists are made of it. {@link #ON_TIME} and
 * {@link #HANDLING} are those of Decision 766/QD-TTg, the others our own (design).
 */
public enum Indicator {

	/** On time, of all received or in hand. */
	ON_TIME("true", "on_time", true),
	/** Neither dissatisfied nor again nor late, of the first received. */
	HANDLING("received and first", "not " + CaseParts.UNHAPPY, true),
	/** Rated by the citizen, of the answered: without it satisfaction says little. */
	RESPONSE("answered_then", "coalesce(rated_at < :cut, false)", true),
	/** Not dissatisfied, of the rated. */
	SATISFIED("answered_then and coalesce(rated_at < :cut, false)", "not dissatisfied", true),
	/** Found true, wholly or in part, of those with a finding. */
	SUBSTANTIATED("answered_then and substantiation is not null", "substantiation <> 'NOT'", null),
	/** Fed back again, of the answered. */
	AGAIN("answered_then", "again", false),
	/** A deadline broken or reported to the superior agency, of all in hand. */
	ESCALATED("true", "coalesce(least(breached_at, promise_broken_at, reported_at) < :cut, false)", false),
	/** Transferred on after a transfer-in, of those transferred in. */
	WRONG_TRANSFER("received and transfers_in > 0", "wrongly_transferred", false),
	/** Extended, of all in hand. */
	EXTENDED("true", "coalesce(extended_at < :cut, false)", false);

	private final String of;

	private final String so;

	private final @Nullable Boolean moreIsBetter;

	Indicator(String of, String so, @Nullable Boolean moreIsBetter) {
		this.of = of;
		this.so = so;
		this.moreIsBetter = moreIsBetter;
	}

	/** The condition of the denominator. */
	String of() {
		return this.of;
	}

	/** The condition of the numerator, of those in the denominator. */
	String so() {
		return this.so;
	}

	/** Whether a higher rate is the better one; null when neither is. */
	public @Nullable Boolean moreIsBetter() {
		return this.moreIsBetter;
	}

	/** The key of its name; with {@code .definition} that of what it means. */
	public String messageKey() {
		return "metrics.indicator." + name();
	}

}
