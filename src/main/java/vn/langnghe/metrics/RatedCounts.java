package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many of the answers of a period were rated by the citizens, and how. They are the
 * answers that the public page counts: of all cases in hand in the period, also those
 * answered before it. {@link Indicator#RESPONSE} is about answers of the period alone.
 */
@Component
class RatedCounts {

	private final JdbcClient jdbc;

	private final Clock clock;

	RatedCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Rated of(Scope scope, Period period) {
		return this.jdbc.sql(CaseParts.JUDGED + """
				select count(*) as all, count(*) filter (where not dissatisfied) as satisfied
				from judged where part in ('ANSWERED', 'PUBLISHED') and rated_at < :cut""")
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
