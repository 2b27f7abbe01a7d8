package vn.langnghe.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects how long something took, from many threads, and says it in one line. */
final class Measurement {

	private final String what;

	private final Map<String, Integer> errors = new TreeMap<>();

	private long[] nanos = new long[4096];

	private int count;

	Measurement(String what) {
		this.what = what;
	}

	synchronized void took(long nanoseconds) {
		if (this.count == this.nanos.length) {
			this.nanos = Arrays.copyOf(this.nanos, this.count * 2);
		}
		this.nanos[this.count++] = nanoseconds;
	}

	synchronized void failed(String why) {
		this.errors.merge(why, 1, Integer::sum);
	}

	/**
	 * The report.
	 * @param seconds over how long it was measured
	 * @return count, rate, percentiles in milliseconds, errors
	 */
	synchronized String report(double seconds) {
		long[] sorted = Arrays.copyOf(this.nanos, this.count);
		Arrays.sort(sorted);
		return String.format(Locale.ROOT,
				"%-14s %7d in %5.1f s = %6.1f/s   p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  max %6.1f ms   errors %s",
				this.what, this.count, seconds, this.count / seconds, percentile(sorted, 50), percentile(sorted, 95),
				percentile(sorted, 99), percentile(sorted, 100), this.errors.isEmpty() ? "none" : this.errors);
	}

	/** Nearest rank. */
	private static double percentile(long[] sorted, int percent) {
		if (sorted.length == 0) {
			return Double.NaN;
		}
		int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
		return sorted[Math.max(0, rank - 1)] / 1e6;
	}

}
