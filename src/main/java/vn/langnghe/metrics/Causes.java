package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What goes wrong most often: the causes of what was found true in a period, with the
 * procedure each was found at, the most frequent first.
 */
@Service
public class Causes {

	/** The cause, then the procedure where there is one. */
	private static final String WORDS = "concat_ws(' ', root_cause, procedure_id)";

	/** Something was found true, and why it went wrong. */
	private static final String CAUSED = "root_cause is not null and substantiation <> 'NOT'";

	/** The same of a judged case that was answered in the period. */
	static final String FOUND = "answered_then and " + CAUSED;

	/** By agency, of narrowed cases that were judged: kept as a sum. */
	static final String BY_AGENCY = """
			select agency_id, %s as cause, count(*)::integer as cases from narrowed where %s group by 1, 2"""
		.formatted(WORDS, FOUND);

	private static final String GROUPED = "select " + WORDS + ", count(*) %s group by 1";

	/** From the index of what was found, which has all its columns. */
	private static final String COUNTED = """
			from case_fact f where f.agency_id = any(:agencies) and f.answered_at >= :begin and f.answered_at < :cut
			  and f.counted_from < :cut and (f.settled_at is null or f.settled_at >= :begin) and %s and %s
			""";

	private final KeptCounts counts;

	private final JdbcClient jdbc;

	private final Clock clock;

	Causes(KeptCounts counts, JdbcClient jdbc, Clock clock) {
		this.counts = counts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The most frequent.
	 * @param most how many
	 */
	public List<Cause> of(List<Long> agencyIds, Period period, Narrowing narrowing, int most) {
		List<Found> found = found(agencyIds, period, narrowing);
		long total = found.stream().mapToLong(Found::cases).sum();
		List<Found> first = found.stream().sorted(Found.MOST_FREQUENT).limit(most).toList();
		Map<Long, Procedure> procedures = procedures(first);
		List<Cause> causes = new ArrayList<>();
		long sum = 0;
		for (Found one : first) {
			sum += one.cases();
			Procedure procedure = procedures.get(one.procedureId());
			causes.add(new Cause((procedure != null) ? procedure.code() : null,
					(procedure != null) ? procedure.name() : null, one.rootCause(), one.cases(), new Rate(sum, total)));
		}
		return causes;
	}

	private List<Found> found(List<Long> agencyIds, Period period, Narrowing narrowing) {
		if (narrowing.equals(Narrowing.NONE)) {
			return this.counts.of("cause", GROUPED.formatted(counted(narrowing)), agencyIds, period)
				.entrySet()
				.stream()
				.map((one) -> Found.of(one.getKey(), one.getValue()))
				.toList();
		}
		return narrowing
			.bind(this.jdbc.sql(GROUPED.formatted(counted(narrowing)))
				.param("agencies", agencyIds.toArray(Long[]::new))
				.param("begin", Timestamp.from(period.begin()))
				.param("cut", Timestamp.from(period.cut(this.clock))))
			.query((row, number) -> Found.of(row.getString(1), row.getLong(2)))
			.list();
	}

	private Map<Long, Procedure> procedures(List<Found> found) {
		return this.jdbc.sql("select id, code, name from administrative_procedure where id = any(?)")
			.param(found.stream().map(Found::procedureId).toArray(Long[]::new))
			.query(Procedure.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Procedure::id, Function.identity()));
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

	/** A cause at a procedure, and how many cases. */
	private record Found(String rootCause, @Nullable Long procedureId, long cases) {

		private static final Comparator<Found> MOST_FREQUENT = Comparator.comparingLong(Found::cases)
			.reversed()
			.thenComparing(Found::rootCause)
			.thenComparing(Found::procedureId, Comparator.nullsLast(Comparator.naturalOrder()));

		private static Found of(String words, long cases) {
			String[] both = words.split(" ");
			return new Found(both[0], (both.length > 1) ? Long.valueOf(both[1]) : null, cases);
		}

	}

	/** As it is named. */
	private record Procedure(long id, String code, String name) {
	}

}
