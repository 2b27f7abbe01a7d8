package vn.langnghe.metrics;

/**
 * Where a case stood when it was counted, by which it is judged on time (Decision
 * 766/QD-TTg). Each case stands in one.
 */
public enum Part {

	/** In hand, or gone elsewhere before an answer: within the time to answer. */
	OPEN,
	/** Not taken in hand: told within the time to refuse. */
	REFUSED,
	/** The citizen was asked for what is missing: within the time to ask. */
	ASKED,
	/** Answered in time, and not yet late with publishing. */
	ANSWERED,
	/** Answered in time, and published, or said why not, in time. */
	PUBLISHED;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "metrics.part." + name();
	}

}
