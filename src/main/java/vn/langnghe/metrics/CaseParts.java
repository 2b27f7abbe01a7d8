package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseSight;

/**
 * Judges the cases of a period as Decision 766/QD-TTg counts them. The one place where
 * that is said of a case: sums and lists are made of the same rows.
 */
@Component
public class CaseParts {

	/** A case is judged as it stood at the cut; what came later is not known then. */
	static final String JUDGED = """
			with placed as (select f.*, f.counted_from >= :begin as received,
			  case when f.refused_at < :cut then 'REFUSED' when f.answered_at < :cut and f.published_at < :cut
			    then 'PUBLISHED' when f.answered_at < :cut then 'ANSWERED' when f.waits @> :cut::timestamptz then 'ASKED'
			    else 'OPEN' end as part
			  from case_fact f where f.agency_id = any(:agencies) and f.counted_from < :cut
			    and (f.settled_at is null or f.settled_at >= :begin)),
			limited as (select p.*, case part when 'REFUSED' then refused_at <= refuse_by
			    when 'PUBLISHED' then published_at <= publish_by
			    when 'ANSWERED' then publish_by is null or :cut <= publish_by
			    when 'ASKED' then waits_in_time @> :cut::timestamptz else true end as kept,
			  case part when 'PUBLISHED' then answered_at when 'ANSWERED' then answered_at
			    when 'OPEN' then least(left_at, :cut) end as answered_or_now from placed p),
			judged as (select l.*, kept and coalesce(answered_or_now <= answer_by, true) as on_time,
			  kept and coalesce(answered_or_now <= answer_by_raw, true) as on_time_raw, not is_again as first,
			  coalesce(dissatisfied_at < :cut, false) as dissatisfied, coalesce(again_at < :cut, false) as again
			  from limited l)
			""";

	static final String UNHAPPY = "(dissatisfied or again or not on_time)";

	/**
	 * The judged cases of each agency that are alike. One text to group by, of which the
	 * database believes that it has few values: of nine columns, or of the text where it
	 * sees through it, it would sort all rows.
	 */
	static final String ALIKES = """
			select agency_id, alike, count(*)::integer as cases from (select agency_id, concat_ws(' ', part, on_time,
			    on_time_raw, received, first, dissatisfied, again, coalesce(nature, '-'), coalesce(kind, '-')) as alike
			  from judged offset 0) j group by agency_id, alike""";

	/** Praise is no complaint about a dossier. */
	private static final String OF_DOSSIER = """
			dossier_number <> '' and coalesce(nature, '') not in ('PRAISE', 'SPAM')""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final PeriodSums sums;

	private final Alikes alikes;

	CaseParts(JdbcClient jdbc, Clock clock, PeriodSums sums, Alikes alikes) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.sums = sums;
		this.alikes = alikes;
	}

	/**
	 * The cases of some agencies that were received or in hand in a period: those that
	 * are alike together, and the sums of each agency.
	 */
	@Transactional(readOnly = true)
	public Sums of(Scope scope, Period period) {
		List<OfAgency> agencies = this.sums.of(scope.agencyIds(), period, Narrowing.NONE)
			.stream()
			.map((sum) -> new OfAgency(sum.agencyId(), sum.rate(Indicator.ON_TIME), sum.rate(Indicator.HANDLING)))
			.sorted(Comparator.comparing(OfAgency::agencyId))
			.toList();
		return new Sums(this.alikes.judged(scope.agencyIds(), period), agencies);
	}

	/** How many dossiers the feedback received in a period names, each once. */
	@Transactional(readOnly = true)
	public long dossiersWithFeedback(Scope scope, Period period) {
		return question("""
				select count(distinct (agency_id, dossier_number)) from case_fact where agency_id = any(:agencies)
				  and counted_from >= :begin and counted_from < :cut and\s""" + OF_DOSSIER,
				scope.agencyIds().toArray(Long[]::new), period)
			.query(Long.class)
			.single();
	}

	/**
	 * The cases behind a number.
	 * @param reader not shown what that person may not know of
	 * @param after where the list goes on
	 */
	@Transactional(readOnly = true)
	public List<JudgedCase> cases(Scope scope, Period period, CaseChoice choice, long reader, Place after, int most) {
		return after.read(this.alikes.having(scope.agencyIds(), period, choice), most,
				(agencies, more) -> cases(agencies, period, choice, reader, after, more));
	}

	private List<JudgedCase> cases(Long[] agencies, Period period, CaseChoice choice, long reader, Place after,
			int most) {
		return question(JUDGED + """
				select j.case_id, j.agency_id, j.case_number, j.counted_from, j.part, j.on_time, j.on_time_raw, j.first,
				  j.dissatisfied, j.again, j.nature, j.kind, p.code as procedure_code, j.office_minutes,
				  j.waiting_minutes, j.answered_at, case j.part when 'REFUSED' then j.refuse_by
				    when 'PUBLISHED' then j.publish_by else j.answer_by end as limit_at
				from judged j left join administrative_procedure p on p.id = j.procedure_id
				where %s
				  and (j.agency_id, j.case_id) > (:agency, :after) and (:part::text is null or j.part = :part)
				  and (:nature::text is null or coalesce(j.nature, '-') = :nature)
				  and (:kind::text is null or coalesce(j.kind, '-') = :kind)
				  and""".formatted(CaseSight.knownTo("j.case_id")) + " " + condition(choice)
				+ " order by j.agency_id, j.case_id limit :most", agencies, period)
			.param("reader", reader)
			.param("agency", after.agencyId())
			.param("after", after.caseId())
			.param("part", (choice.part() != null) ? choice.part().name() : null, Types.VARCHAR)
			.param("nature", choice.nature(), Types.VARCHAR)
			.param("kind", choice.kind(), Types.VARCHAR)
			.param("most", most)
			.query((row, number) -> new JudgedCase(row.getLong("case_id"), row.getLong("agency_id"),
					row.getString("case_number"), row.getTimestamp("counted_from").toInstant(),
					Part.valueOf(row.getString("part")), row.getBoolean("on_time"), row.getBoolean("on_time_raw"),
					row.getBoolean("first"), row.getBoolean("dissatisfied"), row.getBoolean("again"),
					row.getString("nature"), row.getString("kind"), row.getString("procedure_code"),
					row.getObject("office_minutes", Integer.class), row.getObject("waiting_minutes", Integer.class),
					instant(row.getTimestamp("answered_at")), instant(row.getTimestamp("limit_at"))))
			.list();
	}

	private static String condition(CaseChoice choice) {
		String all = switch (choice.figure()) {
			case SHARE -> "received";
			case ON_TIME, ON_TIME_RAW -> "true";
			case HANDLING -> "received and first";
			case DOSSIERS -> "received and " + OF_DOSSIER;
		};
		String counts = switch (choice.figure()) {
			case ON_TIME -> "on_time";
			case ON_TIME_RAW -> "on_time_raw";
			case HANDLING -> "not " + UNHAPPY;
			case SHARE, DOSSIERS -> "true";
		};
		String why = switch (choice.why()) {
			case ANY -> "true";
			case DISSATISFIED -> "dissatisfied";
			case AGAIN -> "again";
			case OVERDUE -> "not on_time";
		};
		String counted = switch (choice.counted()) {
			case ALL -> "true";
			case YES -> "(" + counts + ")";
			case NO -> "not (" + counts + ")";
		};
		return String.join(" and ", all, counted, why);
	}

	private JdbcClient.StatementSpec question(String sql, Long[] agencies, Period period) {
		return this.jdbc.sql(sql)
			.param("agencies", agencies)
			.param("begin", Timestamp.from(period.begin()))
			.param("cut", Timestamp.from(period.cut(this.clock)));
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * What is counted of one of several agencies.
	 *
	 * @param agencyId the agency
	 * @param onTime on time
	 * @param handling satisfaction with the handling
	 */
	public record OfAgency(long agencyId, Rate onTime, Rate handling) {
	}

	/**
	 * What is counted of a period.
	 *
	 * @param judged the cases, those that are alike together
	 * @param agencies the agencies that have any, the first by its id
	 */
	public record Sums(List<Judged> judged, List<OfAgency> agencies) {
	}

}
