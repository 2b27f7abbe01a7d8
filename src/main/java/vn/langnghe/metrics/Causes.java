package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What goes wrong most often: the causes of what was found true in a period, with the
 * procedure each was found at, the most frequent first.
 */
@Service
public class Causes {

	/** Something was found true, and why it went wrong. */
	private static final String CAUSED = "root_cause is not null and substantiation <> 'NOT'";

	/** The same of a judged case that was answered in the period. */
	static final String FOUND = "answered_then and " + CAUSED;

	/** From the index of what was found, which has all its columns. */
	private static final String COUNTED = """
			from case_fact f where f.agency_id = any(:agencies) and f.answered_at >= :begin and f.answered_at < :cut
			  and f.counted_from < :cut and (f.settled_at is null or f.settled_at >= :begin) and %s and %s
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Causes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The most frequent.
	 * @param most how many
	 */
	public List<Cause> of(List<Long> agencyIds, Period period, Narrowing narrowing, int most) {
		List<Cause> causes = new ArrayList<>();
		long[] sum = new long[1];
		narrowing
			.bind(this.jdbc.sql("""
					select n.procedure_id, p.code, p.name, n.root_cause, n.cases, sum(n.cases) over () as total
					from (select f.procedure_id, f.root_cause, count(*) as cases %s group by 1, 2) n
					left join administrative_procedure p on p.id = n.procedure_id
					order by n.cases desc, n.root_cause, n.procedure_id limit :most""".formatted(counted(narrowing)))
				.param("agencies", agencyIds.toArray(Long[]::new))
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(period.cut(this.clock)))
				.param("most", most))
			.query((row) -> {
				sum[0] += row.getLong("cases");
				causes.add(new Cause(row.getString("code"), row.getString("name"), row.getString("root_cause"),
						row.getLong("cases"), new Rate(sum[0], row.getLong("total"))));
			});
		return causes;
	}

	/** The agencies at which any was found. */
	List<Long> agencies(List<Long> agencyIds, Period period, Narrowing narrowing) {
		return narrowing
			.bind(this.jdbc.sql("select distinct f.agency_id " + counted(narrowing))
				.param("agencies", agencyIds.toArray(Long[]::new))
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(period.cut(this.clock))))
			.query(Long.class)
			.list();
	}

	private static String counted(Narrowing narrowing) {
		return COUNTED.formatted(CAUSED, narrowing.condition());
	}

	/**
	 * One cause at one procedure.
	 *
	 * @param procedureCode the procedure, null when the feedback names none
	 * @param procedureName its name
	 * @param rootCause the cause
	 * @param cases how often it was found
	 * @param soFar this one and all before it, of all
	 */
	public record Cause(@Nullable String procedureCode, @Nullable String procedureName, String rootCause, long cases,
			Rate soFar) {
	}

}
