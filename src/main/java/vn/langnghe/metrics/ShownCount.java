package vn.langnghe.metrics;

/**
 * A number of cases as anybody may know it.
 *
 * @param how what is told of it
 * @param value the number, or the least it can be; 0 where nothing is told
 */
public record ShownCount(How how, long value) {

	static final ShownCount LOW = new ShownCount(How.BELOW_FIVE, 0);

	static final ShownCount WITHHELD = new ShownCount(How.WITHHELD, 0);

	static ShownCount exact(long value) {
		return new ShownCount(How.EXACT, value);
	}

	static ShownCount atLeast(long value) {
		return new ShownCount(How.AT_LEAST, value);
	}

	public boolean isExact() {
		return this.how == How.EXACT;
	}

	/** What is told of a number. */
	public enum How {

		/** The number. */
		EXACT,
		/** That it lies between 1 and 4. */
		BELOW_FIVE,
		/** The least it can be: what is missing from the whole lies between 1 and 4. */
		AT_LEAST,
		/** Nothing, because a small number could be worked out from it. */
		WITHHELD

	}

}
