package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of the answers of a period were rated by the citizens, and how. */
@Component
class RatedCounts {

	private final JdbcClient jdbc;

	private final Clock clock;

	RatedCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Rated of(Scope scope, Period period) {
		return this.jdbc.sql("""
				select count(*) as all, count(*) filter (where not coalesce(dissatisfied_at < :cut, false)) as satisfied
				from case_fact where agency_id = any(:agencies) and counted_from < :cut
				  and (settled_at is null or settled_at >= :begin)
				  and refused_at >= :cut is not false and answered_at < :cut and rated_at < :cut""")
			.param("agencies", scope.agencyIds().toArray(Long[]::new))
			.param("begin", Timestamp.from(period.begin()))
			.param("cut", Timestamp.from(period.cut(this.clock)))
			.query(Rated.class)
			.single();
	}

	/**
	 * What was rated.
	 *
	 * @param all answered cases with a rating
	 * @param satisfied those of which no rating said otherwise
	 */
	record Rated(long all, long satisfied) {
	}

}
