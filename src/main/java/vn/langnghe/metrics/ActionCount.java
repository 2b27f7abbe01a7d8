package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether corrective actions were carried out in time, and whether they helped. */
@Service
public class ActionCount {

	private final JdbcClient jdbc;

	private final Clock clock;

	ActionCount(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The actions that were due, and those whose effect was checked, in a period. */
	public Actions of(List<Long> agencyIds, Period period) {
		return this.jdbc
			.sql("""
					select count(*) filter (where due), count(*) filter (where due and carried_out_at <= due_at),
					  count(*) filter (where checked), count(*) filter (where checked and (round > 1 or state <> 'EFFECTIVE'))
					from (select a.*, a.due_at >= :begin and a.due_at < :cut as due,
					    coalesce(a.checked_at >= :begin and a.checked_at < :cut, false) as checked
					  from corrective_action a where a.agency_id = any(:agencies)) a""")
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("begin", Timestamp.from(period.begin()))
			.param("cut", Timestamp.from(period.cut(this.clock)))
			.query((row, number) -> new Actions(new Rate(row.getLong(2), row.getLong(1)),
					new Rate(row.getLong(4), row.getLong(3))))
			.single();
	}

	/**
	 * What became of them.
	 *
	 * @param inTime carried out by the day they were due, of the due
	 * @param recurred where the cause came back, of the checked
	 */
	public record Actions(Rate inTime, Rate recurred) {
	}

}
