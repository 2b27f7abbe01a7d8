package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the cases of agencies come to in a period, each agency for itself. Of an agency
 * whose sum is kept and holds, it is read; of any other it is counted, by the same query
 * by which sums are kept. So the answer is always that of the facts.
 */
@Component
class PeriodSums {

	/** Made of the judged and narrowed cases. */
	static final String SUMMED = """
			select agency_id, %s as counts, string_agg(int4send(office_minutes), ''::bytea)
			    filter (where answered_then and office_minutes is not null) as office_minutes
			from narrowed group by agency_id""".formatted(PeriodSum.COUNTS);

	/** Which rows say what the facts say, of a period and a moment. */
	static final String HOLDS = "p.formula = :formula and p.as_of <= :cut and p.holds_until > :cut";

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodSums(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Of each agency that has any case. */
	List<PeriodSum> of(List<Long> agencyIds, Period period, Narrowing narrowing) {
		Instant cut = period.cut(this.clock);
		List<PeriodSum> sums = narrowing.equals(Narrowing.NONE) ? kept(agencyIds, period, cut) : new ArrayList<>();
		Set<Long> missing = new HashSet<>(agencyIds);
		sums.forEach((sum) -> missing.remove(sum.agencyId()));
		if (!missing.isEmpty()) {
			sums.addAll(counted(missing, period, cut, narrowing));
		}
		sums.removeIf((sum) -> !sum.isAny());
		return sums;
	}

	private List<PeriodSum> kept(List<Long> agencyIds, Period period, Instant cut) {
		return new ArrayList<>(this.jdbc.sql("""
				select agency_id, counts, office_minutes from period_sum p
				where agency_id = any(:agencies) and begins = :begin and ends = :end and\s""" + HOLDS)
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("begin", Timestamp.from(period.begin()))
			.param("end", Timestamp.from(period.end()))
			.param("cut", Timestamp.from(cut))
			.param("formula", SumKeeping.FORMULA)
			.query((row, number) -> PeriodSum.of(row))
			.list());
	}

	private List<PeriodSum> counted(Set<Long> agencyIds, Period period, Instant cut, Narrowing narrowing) {
		return narrowing
			.bind(this.jdbc.sql(Indicators.narrowed(narrowing) + SUMMED)
				.param("agencies", agencyIds.toArray(Long[]::new))
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(cut)))
			.query((row, number) -> PeriodSum.of(row))
			.list();
	}

}
