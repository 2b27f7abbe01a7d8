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

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What Decision 766/QD-TTg asks of the cases of some agencies together: each sort of
 * case, and how many are so. Read from the sums that hold, and counted of the others.
 */
@Component
class Alikes {

	/** Cases of an agency. */
	private static final int MANY = 4;

	private final JdbcClient jdbc;

	private final Clock clock;

	Alikes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that are alike together. */
	List<Judged> judged(List<Long> agencyIds, Period period) {
		return of(agencyIds, period).entrySet()
			.stream()
			.map((one) -> judged(one.getKey().split(" "), one.getValue()))
			.toList();
	}

	private static Judged judged(String[] alike, long cases) {
		return new Judged(Part.valueOf(alike[0]), "t".equals(alike[1]), "t".equals(alike[2]), "t".equals(alike[3]),
				"t".equals(alike[4]), "t".equals(alike[5]), "t".equals(alike[6]), known(alike[7]), known(alike[8]),
				cases);
	}

	private static @Nullable String known(String word) {
		return CaseChoice.NONE.equals(word) ? null : word;
	}

	/**
	 * The agencies that may have a case of a choice; all of them where such cases are
	 * many, since then the first ones have enough.
	 */
	List<Long> having(List<Long> agencyIds, Period period, CaseChoice choice) {
		if (agencyIds.size() == 1) {
			return agencyIds;
		}
		Map<String, Long> meant = of(agencyIds, period);
		meant.entrySet().removeIf((one) -> !choice.mayMean(judged(one.getKey().split(" "), one.getValue())));
		if (meant.values().stream().mapToLong(Long::longValue).sum() > (long) MANY * agencyIds.size()) {
			return agencyIds;
		}
		Set<Long> without = question(
				"select agency_id from period_sum p where agency_id = any(:agencies)"
						+ " and begins = :begin and ends = :end and not alike && :meant and " + PeriodSums.HOLDS,
				agencyIds, period, period.cut(this.clock))
			.param("meant", meant.keySet().toArray(String[]::new))
			.query(Long.class)
			.set();
		return agencyIds.stream().filter((one) -> !without.contains(one)).toList();
	}

	/** By the text by which {@link CaseParts#ALIKES} groups. */
	Map<String, Long> of(List<Long> agencyIds, Period period) {
		Instant cut = period.cut(this.clock);
		Map<String, Long> alikes = new TreeMap<>();
		Set<Long> missing = new HashSet<>(agencyIds);
		question("""
				with held as materialized (select agency_id, alike, alike_cases from period_sum p
				  where agency_id = any(:agencies) and begins = :begin and ends = :end and %s)
				select a.alike, sum(a.cases) as cases, null::bigint[] as agencies
				  from held h cross join unnest(h.alike, h.alike_cases) a(alike, cases) group by a.alike
				union all select null, 0, array_agg(agency_id) from held""".formatted(PeriodSums.HOLDS), agencyIds,
				period, cut)
			.query((row) -> {
				if (row.getArray("agencies") != null) {
					missing.removeAll(List.of((Long[]) row.getArray("agencies").getArray()));
				}
				else if (row.getString("alike") != null) {
					alikes.put(row.getString("alike"), row.getLong("cases"));
				}
			});
		if (!missing.isEmpty()) {
			question(CaseParts.JUDGED + "select alike, sum(cases) as cases from (" + CaseParts.ALIKES
					+ ") l group by alike", missing, period, cut)
				.query((row) -> {
					alikes.merge(row.getString("alike"), row.getLong("cases"), Long::sum);
				});
		}
		return alikes;
	}

	private JdbcClient.StatementSpec question(String sql, Collection<Long> agencyIds, Period period, Instant cut) {
		return this.jdbc.sql(sql)
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("begin", Timestamp.from(period.begin()))
			.param("end", Timestamp.from(period.end()))
			.param("cut", Timestamp.from(cut))
			.param("formula", SumKeeping.FORMULA);
	}

}
