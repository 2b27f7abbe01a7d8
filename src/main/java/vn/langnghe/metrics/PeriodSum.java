package vn.langnghe.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.metrics.IndicatorCases.OfIndicator;
import vn.langnghe.metrics.IndicatorCases.Plain;
import vn.langnghe.metrics.IndicatorCases.Sort;

/**
 * What the judged cases of an agency come to in a period.
 *
 * @param agencyId the agency
 * @param counts in the order of {@link #COUNTS}
 * @param officeMinutes of each that was answered in the period, four bytes each; null of
 * none
 */
record PeriodSum(long agencyId, List<Integer> counts, byte @Nullable [] officeMinutes) {

	/** All, received, settled, then of each indicator of how many and how many. */
	static final String COUNTS = Stream
		.concat(Stream.of("true", "received", "settled_at < :cut"),
				Arrays.stream(Indicator.values())
					.flatMap((one) -> Stream.of(one.of(), "(" + one.of() + ") and (" + one.so() + ")")))
		.map("count(*) filter (where %s)"::formatted)
		.collect(Collectors.joining(", ", "array[", "]::integer[]"));

	private static final int ALL = 0;

	private static final int RECEIVED = 1;

	private static final int SETTLED = 2;

	private static final int PLAIN = 3;

	/** How many counts there are. */
	static final int SIZE = PLAIN + 2 * Indicator.values().length;

	/** Where a count stands among the counts of the database, which begin with one. */
	static int place(Indicator indicator, boolean so) {
		return PLAIN + 2 * indicator.ordinal() + (so ? 1 : 0) + 1;
	}

	static PeriodSum of(ResultSet row) throws SQLException {
		return new PeriodSum(row.getLong("agency_id"), List.of((Integer[]) row.getArray("counts").getArray()),
				row.getBytes("office_minutes"));
	}

	/** Whether there is any case to speak of. */
	boolean isAny() {
		return this.counts.get(ALL) > 0;
	}

	/** An indicator. */
	Rate rate(Indicator indicator) {
		return new Rate(this.counts.get(place(indicator, true) - 1), this.counts.get(place(indicator, false) - 1));
	}

	/** Whether there may be any case of a sort. */
	boolean hasAny(Sort sort) {
		if (sort instanceof OfIndicator of) {
			Rate rate = rate(of.indicator());
			return switch (of.side()) {
				case ALL -> rate.denominator() > 0;
				case YES -> rate.numerator() > 0;
				case NO -> rate.denominator() > rate.numerator();
			};
		}
		return (sort == Plain.RECEIVED) ? this.counts.get(RECEIVED) > 0
				: sort != Plain.SETTLED || this.counts.get(SETTLED) > 0;
	}

	/** The indicators of some agencies together. */
	static Reading together(Collection<PeriodSum> sums) {
		long[] counts = new long[SIZE];
		Minutes minutes = new Minutes();
		for (PeriodSum sum : sums) {
			for (int i = 0; i < counts.length; i++) {
				counts[i] += sum.counts.get(i);
			}
			minutes.add(sum.officeMinutes);
		}
		Map<Indicator, Rate> rates = new EnumMap<>(Indicator.class);
		for (Indicator one : Indicator.values()) {
			rates.put(one, new Rate(counts[place(one, true) - 1], counts[place(one, false) - 1]));
		}
		return new Reading(rates, counts[RECEIVED], counts[SETTLED], minutes.within(0.5), minutes.within(0.9));
	}

}
