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

	/** Of an answered case: something was found true, and why it went wrong. */
	static final String FOUND = "answered_then and root_cause is not null and substantiation <> 'NOT'";

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
			.bind(this.jdbc.sql(Indicators.NARROWED + """
					select n.procedure_id, p.code, p.name, n.root_cause, n.cases, sum(n.cases) over () as total
					from (select procedure_id, root_cause, count(*) as cases from narrowed where %s group by 1, 2) n
					left join administrative_procedure p on p.id = n.procedure_id
					order by n.cases desc, n.root_cause, n.procedure_id limit :most""".formatted(FOUND))
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
