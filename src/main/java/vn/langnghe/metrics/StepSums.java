package vn.langnghe.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.VietnamTime;

/**
 * How long the finished steps lasted, all of them: read from the sums of the months, and
 * counted for the agencies of which these do not hold.
 */
@Component
class StepSums {

	private final JdbcClient jdbc;

	StepSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By step, of some agencies together.
	 * @param first the month with which it begins
	 * @param cut before when they were finished
	 */
	Map<String, Lasted> of(List<Long> agencyIds, YearMonth first, Instant cut) {
		Map<String, Lasted> lasted = new TreeMap<>();
		Set<Long> missing = new HashSet<>(agencyIds);
		new KeptMonths(agencyIds, first, cut).bind(this.jdbc.sql(KeptMonths.WHOLE + """
				select s.step, string_agg(s.in_time, ''::bytea) as in_time, string_agg(s.late, ''::bytea) as late,
				  (select array_agg(agency_id) from whole) as agencies
				from step_sum s join whole using (agency_id) where s.begins >= :begin and s.begins < :cut
				group by s.step""")).query((row) -> {
			add(lasted, row);
			missing.removeAll(List.of((Long[]) row.getArray("agencies").getArray()));
		});
		if (!missing.isEmpty()) {
			this.jdbc
				.sql("""
						select s.step, %s from step_fact s
						where s.agency_id = any(:agencies) and s.ended_at >= :begin and s.ended_at < :cut group by s.step"""
					.formatted(SumSql.LASTED))
				.param("agencies", missing.toArray(Long[]::new))
				.param("begin", Timestamp.from(KeptMonths.begin(first)))
				.param("cut", Timestamp.from(cut))
				.query((row) -> {
					add(lasted, row);
				});
		}
		return lasted;
	}

	private static void add(Map<String, Lasted> lasted, ResultSet row) throws SQLException {
		lasted.computeIfAbsent(row.getString("step"), (step) -> new Lasted(new Minutes(), new Minutes()))
			.add(row.getBytes("in_time"), row.getBytes("late"));
	}

	/** The month in which a moment lies. */
	static YearMonth month(Instant moment) {
		return YearMonth.from(moment.atZone(VietnamTime.ZONE));
	}

	/**
	 * Working minutes.
	 *
	 * @param all of all
	 * @param late of those that were finished after their time
	 */
	record Lasted(Minutes all, Minutes late) {

		private void add(byte[] inTime, byte[] tooLate) {
			this.all.add(inTime).add(tooLate);
			this.late.add(tooLate);
		}

	}

}
