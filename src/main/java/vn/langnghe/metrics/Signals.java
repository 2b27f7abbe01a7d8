package vn.langnghe.metrics;

import java.util.List;

/**
 * Which of the counts of one week are beyond what chance explains. Each must lie beyond
 * the limit of its chart, and among all that were tested in that week stand out by the
 * procedure of Y. Benjamini and Y. Hochberg ("Controlling the False Discovery Rate", J.
 * R. Statist. Soc. B 57, 1995), which also holds when series rise together, as an agency
 * and its procedures do (Benjamini and Yekutieli, 2001): of the warnings at most one in
 * twenty is expected to be of chance, and a week in which nothing has changed has any
 * with a probability of at most one in twenty.
 */
final class Signals {

	/** The part of the warnings that may be of chance. */
	static final double FALSE_DISCOVERY_RATE = 0.05;

	/** A case or two out of silence are no rise. */
	static final int FEWEST_CASES = 3;

	/** With less known of a series nothing is usual yet. */
	static final int FEWEST_WEEKS = 8;

	private Signals() {
	}

	/** Those with a history that is long enough. */
	static List<WeekCount> testable(List<WeekCount> counts) {
		return counts.stream().filter((one) -> one.weeksBefore() >= FEWEST_WEEKS && one.daysBefore() > 0).toList();
	}

	/**
	 * The signals among the counts of one week.
	 * @param tested all that were tested, also those without a case
	 */
	static List<WeekCount> among(List<WeekCount> tested) {
		double greatest = greatest(tested.stream().mapToDouble(WeekCount::chance).sorted().toArray());
		return tested.stream()
			.filter((one) -> one.observed() >= FEWEST_CASES)
			.filter((one) -> one.chance() < PoissonChart.LIMIT && one.chance() <= greatest)
			.toList();
	}

	/**
	 * The greatest chance that is still a discovery: the last in order that is at most
	 * its place times the rate, divided by their number.
	 * @param chances in rising order
	 * @return negative when there is none
	 */
	static double greatest(double[] chances) {
		for (int place = chances.length; place > 0; place--) {
			if (chances[place - 1] <= FALSE_DISCOVERY_RATE * place / chances.length) {
				return chances[place - 1];
			}
		}
		return -1;
	}

}
