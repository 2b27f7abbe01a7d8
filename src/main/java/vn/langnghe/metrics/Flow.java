package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What came in, what was done with, and what stayed in hand, month by month. */
@Service
public class Flow {

	private static final int MONTHS = 12;

	private final JdbcClient jdbc;

	private final Clock clock;

	Flow(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Twelve months.
	 * @param last the month with which they end
	 */
	public List<Month> until(YearMonth last, List<Long> agencyIds, Narrowing narrowing) {
		YearMonth first = last.minusMonths(MONTHS - 1);
		Instant end = KeptMonths.begin(last.plusMonths(1));
		Instant cut = end.isBefore(this.clock.instant()) ? end : this.clock.instant();
		Counted counted = new Counted(new TreeMap<>(), new long[1]);
		Set<Long> missing = new HashSet<>(agencyIds);
		if (narrowing.equals(Narrowing.NONE)) {
			missing.removeAll(read(counted, new KeptMonths(agencyIds, first, cut)));
		}
		if (!missing.isEmpty()) {
			count(counted, first, cut, missing, narrowing);
		}
		long inHand = counted.inHand()[0];
		List<Month> months = new ArrayList<>();
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			long[] both = counted.of(month);
			inHand += both[0] - both[1];
			months.add(new Month(month, both[0], both[1], inHand));
		}
		return months;
	}

	/** What is kept, and of which agencies that is. */
	private Set<Long> read(Counted counted, KeptMonths months) {
		Set<Long> found = new HashSet<>();
		months.bind(this.jdbc.sql(KeptMonths.WHOLE + """
				select h.begins, sum(h.counts[1]) as all, sum(h.counts[2]) as received, sum(h.counts[3]) as settled,
				  array_agg(h.agency_id) as agencies from held h where h.months = :months group by h.begins"""))
			.query((row) -> {
				YearMonth month = StepSums.month(row.getTimestamp("begins").toInstant());
				long received = row.getLong("received");
				long[] both = counted.of(month);
				both[0] += received;
				both[1] += row.getLong("settled");
				if (month.equals(months.first())) {
					counted.inHand()[0] += row.getLong("all") - received;
				}
				found.addAll(List.of((Long[]) row.getArray("agencies").getArray()));
			});
		return found;
	}

	private void count(Counted counted, YearMonth first, Instant cut, Set<Long> agencyIds, Narrowing narrowing) {
		narrowing.bind(this.jdbc
			.sql("""
					with f as materialized (select counted_from, settled_at from case_fact f where agency_id = any(:agencies)
					  and counted_from < :cut and (settled_at is null or settled_at >= :from) and %s)
					select date_trunc('month', counted_from at time zone 'Asia/Ho_Chi_Minh')::date, 0, count(*) from f
					  where counted_from >= :from group by 1
					union all select date_trunc('month', settled_at at time zone 'Asia/Ho_Chi_Minh')::date, 1, count(*) from f
					  where settled_at < :cut group by 1
					union all select null, 2, count(*) from f where counted_from < :from"""
				.formatted(narrowing.condition()))
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("from", Timestamp.from(KeptMonths.begin(first)))
			.param("cut", Timestamp.from(cut))).query((row) -> {
				if (row.getInt(2) == 2) {
					counted.inHand()[0] += row.getLong(3);
				}
				else {
					counted.of(YearMonth.from(row.getObject(1, LocalDate.class)))[row.getInt(2)] += row.getLong(3);
				}
			});
	}

	/** Of each month what came in and what was done with, and what was in hand before. */
	private record Counted(Map<YearMonth, long[]> months, long[] inHand) {

		long[] of(YearMonth month) {
			return this.months.computeIfAbsent(month, (one) -> new long[2]);
		}

	}

	/**
	 * One month.
	 *
	 * @param month which
	 * @param received cases that came in
	 * @param settled cases of which nothing was left to do from then on
	 * @param inHand cases in hand at its end
	 */
	public record Month(YearMonth month, long received, long settled, long inHand) {
	}

}
