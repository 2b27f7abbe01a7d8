package vn.langnghe.metrics;

/**
 * The control chart for counts of rare events: Shewhart's u-chart (W. A. Shewhart,
 * "Economic Control of Quality of Manufactured Product", 1931; D. C. Montgomery,
 * "Introduction to Statistical Quality Control", ch. 7.3), with exact Poisson probability
 * limits instead of three standard deviations, since the counts are small.
 */
final class PoissonChart {

	/** The probability above three standard deviations, on one side. */
	static final double LIMIT = 0.00135;

	private static final int MOST_TERMS = 100_000;

	private static final double NEGLIGIBLE = 1e-17;

	private PoissonChart() {
	}

	/**
	 * The probability of as many cases or more: P(X ≥ observed), which is the lower
	 * regularised gamma function P(observed, expected).
	 * @param observed at least 0
	 * @param expected more than 0
	 */
	static double chance(int observed, double expected) {
		if (observed < 0 || !(expected > 0)) {
			throw new IllegalArgumentException("No chance of " + observed + " where " + expected + " are expected");
		}
		if (observed <= expected) {
			return 1 - below(observed, expected);
		}
		double term = probability(observed, expected);
		double sum = 0;
		for (int count = observed; count - observed < MOST_TERMS && term > sum * NEGLIGIBLE; count++) {
			sum += term;
			term *= expected / (count + 1);
		}
		return Math.min(1, sum);
	}

	/** The least count that lies beyond the limit. */
	static int limit(double expected) {
		int count = (int) Math.floor(expected) + 1;
		while (chance(count, expected) >= LIMIT) {
			count++;
		}
		return count;
	}

	private static double below(int observed, double expected) {
		double sum = 0;
		for (int count = 0; count < observed; count++) {
			sum += probability(count, expected);
		}
		return Math.min(1, sum);
	}

	private static double probability(int count, double expected) {
		double log = count * Math.log(expected) - expected;
		for (int factor = 2; factor <= count; factor++) {
			log -= Math.log(factor);
		}
		return Math.exp(log);
	}

}
