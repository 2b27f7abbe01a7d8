package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.VietnamTime;

/**
 * The months of some agencies of which sums are kept.
 *
 * @param agencyIds the agencies
 * @param first the first month
 * @param cut as of when; the last month is the one that this ends or lies in
 */
record KeptMonths(List<Long> agencyIds, YearMonth first, Instant cut) {

	/**
	 * To begin a query with: {@code held}, the months that hold with how many do of the
	 * same agency, and {@code whole}, the agencies of which all do. The others have to be
	 * counted.
	 */
	static final String WHOLE = """
			with held as materialized (select p.agency_id, p.begins, p.counts,
			    count(*) over (partition by p.agency_id) as months from period_sum p
			  where p.agency_id = any(:agencies) and p.begins >= :begin and p.begins < :cut and %s and %s),
			whole as materialized (select distinct agency_id from held where months = :months)
			""".formatted(SumSql.IS_MONTH, PeriodSums.HOLDS);

	JdbcClient.StatementSpec bind(JdbcClient.StatementSpec question) {
		YearMonth last = YearMonth.from(this.cut.minusNanos(1).atZone(VietnamTime.ZONE));
		return question.param("agencies", this.agencyIds.toArray(Long[]::new))
			.param("begin", Timestamp.from(begin(this.first)))
			.param("cut", Timestamp.from(this.cut))
			.param("formula", SumKeeping.FORMULA)
			.param("months", this.first.until(last, ChronoUnit.MONTHS) + 1);
	}

	static Instant begin(YearMonth month) {
		return month.atDay(1).atStartOfDay(VietnamTime.ZONE).toInstant();
	}

}
