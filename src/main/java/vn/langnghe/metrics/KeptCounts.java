package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many cases of some agencies together have something in common in a period. Read
 * from the sums that hold, and counted of the others.
 */
@Component
class KeptCounts {

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * By what they have in common.
	 * @param what the column in which that is kept
	 * @param counted the question for what is not kept: what, and how many cases
	 */
	Map<String, Long> of(String what, String counted, List<Long> agencyIds, Period period) {
		Instant cut = period.cut(this.clock);
		Map<String, Long> counts = new TreeMap<>();
		Set<Long> missing = new HashSet<>(agencyIds);
		question("""
				with held as materialized (select agency_id, %1$s, %1$s_cases from period_sum p
				  where agency_id = any(:agencies) and begins = :begin and ends = :end and %2$s)
				select a.what, sum(a.cases) as cases, null::bigint[] as agencies
				  from held h cross join unnest(h.%1$s, h.%1$s_cases) a(what, cases) group by a.what
				union all select null, 0, array_agg(agency_id) from held""".formatted(what, PeriodSums.HOLDS),
				agencyIds, period, cut)
			.query((row) -> {
				if (row.getArray("agencies") != null) {
					missing.removeAll(List.of((Long[]) row.getArray("agencies").getArray()));
				}
				else if (row.getString("what") != null) {
					counts.put(row.getString("what"), row.getLong("cases"));
				}
			});
		if (!missing.isEmpty()) {
			question(counted, missing, period, cut).query((row) -> {
				counts.merge(row.getString(1), row.getLong(2), Long::sum);
			});
		}
		return counts;
	}

	/** A question about the sums or the facts of a period. */
	JdbcClient.StatementSpec question(String sql, Collection<Long> agencyIds, Period period, Instant cut) {
		return this.jdbc.sql(sql)
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("begin", Timestamp.from(period.begin()))
			.param("end", Timestamp.from(period.end()))
			.param("cut", Timestamp.from(cut))
			.param("formula", SumKeeping.FORMULA);
	}

}
