package vn.langnghe.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.VietnamTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets the product count what happened, and asks whether what it counted is true. The
 * questions read what each module keeps of a case for itself, not the events of which the
 * facts are made.
 */
@TestComponent
public class CountedCases {

	private static final Duration A_SLOW_ACT = Duration.ofMinutes(1);

	private static final String NAIVE = """
			select c.number, c.agency_id, c.procedure_id, c.nature, c.kind, c.closed_as,
			  (select min(r.issued_at) from reply r where r.case_id = c.id) as answered_at,
			  case when c.closed_as = 'REFUSED' then c.closed_at end as refused_at,
			  case when c.closed_as in ('EXPIRED', 'TRANSFERRED', 'REFERRED', 'MERGED', 'WITHDRAWN')
			    then c.closed_at end as left_at,
			  (select min(p.decided_at) from publication p where p.case_id = c.id) as published_at,
			  (select min(r.rated_at) from rating r where r.case_id = c.id and not r.satisfied) as dissatisfied_at,
			  (select min(a.at) from feedback_again f join audit_entry a on a.chain = 'case:' || c.number
			    and a.action = 'case.fed-back-again' where f.earlier_id = c.id) as again_at,
			  (select min(x.raised_at) from escalation x where x.case_id = c.id and x.level = 'STEP') as breached_at,
			  (select min(x.raised_at) from escalation x where x.case_id = c.id and x.level = 'CASE') as broken_at,
			  (select min(x.decided_at) from extension x where x.case_id = c.id and x.granted) as extended_at,
			  greatest(c.received_at, (select max(t.transferred_at) from transfer t
			    where t.case_id = c.id and t.to_agency_id is not null)) as counted_from,
			  c.round - 1 as reopened,
			  (select r.root_cause from reply r where r.case_id = c.id and r.approved_at is not null
			    order by r.id desc limit 1) as root_cause,
			  (select count(*) from work_item w where w.case_id = c.id and w.status = 'DONE' and w.about_step is null
			    and w.action_id is null) as steps
			from case_file c where c.agency_id = ? order by c.id""";

	private static final String KEPT = """
			select f.case_number as number, f.agency_id, f.procedure_id, f.nature, f.kind, f.closed_as, f.answered_at,
			  f.refused_at, f.left_at, f.published_at, f.dissatisfied_at, f.again_at, f.breached_at,
			  f.promise_broken_at as broken_at, f.extended_at, f.counted_from, f.reopened, f.root_cause,
			  (select count(*) from step_fact s where s.case_id = f.case_id) as steps
			from case_fact f where f.agency_id = ? order by f.case_id""";

	private static final String PARTS = """
			select part, count(*) from (select case when c.closed_as = 'REFUSED' then 'REFUSED'
			    when exists (select 1 from reply r where r.case_id = c.id and r.issued_at is not null)
			      then case when exists (select 1 from publication p where p.case_id = c.id and p.decided_at is not null)
			        then 'PUBLISHED' else 'ANSWERED' end
			    when exists (select 1 from supplement s where s.case_id = c.id and s.answered_at is null) then 'ASKED'
			    else 'OPEN' end as part from case_file c where c.agency_id = ?) p group by part""";

	private final JdbcClient jdbc;

	private final FactKeeping keeping;

	private final FactCheck check;

	private final CaseParts parts;

	private final Agencies agencies;

	private final Clock clock;

	CountedCases(JdbcClient jdbc, FactKeeping keeping, FactCheck check, CaseParts parts, Agencies agencies,
			Clock clock) {
		this.jdbc = jdbc;
		this.keeping = keeping;
		this.check = check;
		this.parts = parts;
		this.agencies = agencies;
		this.clock = clock;
	}

	/** Until nothing of an agency waits to be counted. */
	public void count(long agencyId) {
		for (int i = 0; i < 100 && waiting(agencyId) > 0; i++) {
			this.keeping.catchUp();
		}
		assertThat(waiting(agencyId)).isZero();
	}

	private long waiting(long agencyId) {
		return this.jdbc
			.sql("select count(*) from fact_due d join case_file c on c.number = d.case_number where c.agency_id = ?")
			.param(agencyId)
			.query(Long.class)
			.single();
	}

	/** What is kept of an agency's cases is what a naive look at the tables says. */
	public void agreeWithTheTables(long agencyId) {
		count(agencyId);
		List<Row> naive = this.jdbc.sql(NAIVE).param(agencyId).query(Row.class).list();
		List<Row> kept = this.jdbc.sql(KEPT).param(agencyId).query(Row.class).list();
		assertThat(kept).hasSameSizeAs(naive);
		for (int i = 0; i < kept.size(); i++) {
			assertThat(kept.get(i)).usingRecursiveComparison()
				.withComparatorForType(CountedCases::apart, Instant.class)
				.isEqualTo(naive.get(i));
		}
		Map<Part, Long> stood = new EnumMap<>(Part.class);
		this.jdbc.sql(PARTS).param(agencyId).query((row) -> {
			stood.put(Part.valueOf(row.getString(1)), row.getLong(2));
		});
		assertThat(partsOf(agencyId)).isEqualTo(stood);
	}

	/** Where all cases of an agency stand now, as the figures count them. */
	private Map<Part, Long> partsOf(long agencyId) {
		LocalDate today = VietnamTime.today(this.clock);
		Scope scope = new Scope(this.agencies.findById(agencyId).orElseThrow(), false, List.of(agencyId));
		return this.parts.of(scope, Period.of("2020-01-01.." + today, today))
			.judged()
			.stream()
			.collect(Collectors.groupingBy(Judged::part, () -> new EnumMap<>(Part.class),
					Collectors.summingLong(Judged::cases)));
	}

	/** Nothing differs when all is made anew of the events. */
	public void agreeWithTheEvents() {
		this.keeping.catchUp();
		List<FactCheck.Named> found = new ArrayList<>();
		this.check.compare(false, found::add);
		assertThat(found).isEmpty();
	}

	/** The tables and the events of one act are apart by the time the act takes. */
	private static int apart(Instant one, Instant other) {
		return (Duration.between(one, other).abs().compareTo(A_SLOW_ACT) <= 0) ? 0 : one.compareTo(other);
	}

	/** One case. */
	record Row(String number, long agencyId, Long procedureId, String nature, String kind, String closedAs,
			Instant answeredAt, Instant refusedAt, Instant leftAt, Instant publishedAt, Instant dissatisfiedAt,
			Instant againAt, Instant breachedAt, Instant brokenAt, Instant extendedAt, Instant countedFrom,
			int reopened, String rootCause, long steps) {

	}

}
