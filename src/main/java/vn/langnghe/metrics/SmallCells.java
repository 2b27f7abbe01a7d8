package vn.langnghe.metrics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What of numbers of cases may be told to everybody. A number between 1 and 4 is told as
 * "below 5", because behind it somebody could be recognised; and whatever such a number
 * could be worked out from by subtracting is not told either.
 */
public final class SmallCells {

	/** From here on a number is told. */
	public static final int FEWEST = 5;

	private SmallCells() {
	}

	/** A number that no other is subtracted from. */
	public static ShownCount alone(long count) {
		return isSmall(count) ? ShownCount.LOW : ShownCount.exact(count);
	}

	/**
	 * The parts of a whole that is told. When the small ones could be worked out of the
	 * others, larger ones are withheld, the last ones first whatever they count; when
	 * that does not do, all are.
	 * @param counts each case in one, the most telling first
	 * @return the same in the same order
	 */
	public static List<ShownCount> parts(List<Long> counts) {
		List<ShownCount> shown = new ArrayList<>(counts.stream().map(SmallCells::alone).toList());
		long small = counts.stream().filter(SmallCells::isSmall).count();
		long hidden = counts.stream().filter(SmallCells::isSmall).mapToLong(Long::longValue).sum();
		if (small == 0) {
			return shown;
		}
		Deque<Integer> larger = new ArrayDeque<>();
		for (int i = 0; i < counts.size(); i++) {
			if (counts.get(i) >= FEWEST) {
				larger.push(i);
			}
		}
		long withheld = 0;
		while (!isAmbiguous(small, withheld, hidden)) {
			if (larger.isEmpty()) {
				return counts.stream().map((count) -> ShownCount.WITHHELD).toList();
			}
			int next = larger.pop();
			shown.set(next, ShownCount.WITHHELD);
			hidden += counts.get(next);
			withheld++;
		}
		return shown;
	}

	/**
	 * Whether each small one may be more than one number, of whoever knows their sum, and
	 * of those withheld that they are not small.
	 */
	private static boolean isAmbiguous(long small, long withheld, long sum) {
		return sum > small + withheld * FEWEST && (withheld > 0 || small > 1 && sum < small * (FEWEST - 1));
	}

	/**
	 * What counts of a whole; the rest of it may be as small as the part.
	 * @param count what counts
	 * @param whole of how many, as it is told
	 */
	public static ShownRate part(long count, ShownCount whole) {
		if (!whole.isExact()) {
			return ShownRate.withheld(whole);
		}
		long all = whole.value();
		if (all == 0) {
			return new ShownRate(ShownCount.exact(count), whole, ShownRate.How.NONE, null);
		}
		if (!isSmall(count) && !isSmall(all - count)) {
			return ShownRate.exact(ShownCount.exact(count), whole);
		}
		if (all < 2 * FEWEST) {
			return ShownRate.withheld(whole);
		}
		if (isSmall(count)) {
			return share(ShownCount.LOW, whole);
		}
		long least = Math.max(FEWEST, all - FEWEST + 1);
		return new ShownRate(ShownCount.atLeast(least), whole, ShownRate.How.AT_LEAST, new Rate(least, all).percent());
	}

	/** One of the parts as it is told, of its whole. */
	public static ShownRate share(ShownCount part, ShownCount whole) {
		if (!whole.isExact()) {
			return ShownRate.withheld(whole);
		}
		if (whole.value() == 0) {
			return new ShownRate(part, whole, ShownRate.How.NONE, null);
		}
		return switch (part.how()) {
			case EXACT -> ShownRate.exact(part, whole);
			case BELOW_FIVE -> new ShownRate(part, whole, ShownRate.How.AT_MOST,
					new Rate(Math.min(FEWEST - 1, whole.value()), whole.value()).percent());
			case AT_LEAST, WITHHELD -> new ShownRate(part, whole, ShownRate.How.WITHHELD, null);
		};
	}

	/** A number that stands for itself. */
	static ShownRate number(ShownCount count) {
		return new ShownRate(count, null, ShownRate.How.NONE, null);
	}

	private static boolean isSmall(long count) {
		return count > 0 && count < FEWEST;
	}

}
