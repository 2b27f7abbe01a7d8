package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Calendars;

/**
 * What the chairperson must see at one glance: what waits for a decision and what runs
 * late.
 */
@Service
@Transactional(readOnly = true)
public class ChairpersonDesk {

	private static final int SHOWN = 20;

	private static final int SOON_DAYS = 2;

	private static final String OPEN_CASES = """
			from case_file c left join staff s on s.id = c.handler_id
			left join administrative_procedure p on p.id = c.procedure_id
			where c.agency_id = :agency and c.state in ('RECEIVED', 'ACCEPTED', 'IN_HANDLING', 'AWAITING_APPROVAL')
			  and not (c.subjects @> array[:me]::bigint[])""";

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final Clock clock;

	ChairpersonDesk(JdbcClient jdbc, Calendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Work of one step that this person can decide now: drafts to sign, reviews,
	 * interventions.
	 */
	public List<Inbox.Row> toDecide(long me, String step) {
		return this.jdbc
			.sql("""
					select w.id, w.case_number, w.step, w.about_step, w.role, w.agency_id, w.assignee_id is not null as claimed,
					  w.claimed_at is not null as releasable, w.due_at, c.title, c.kind, c.state, p.name as procedure
					from work_item w join case_file c on c.id = w.case_id
					left join administrative_procedure p on p.id = c.procedure_id
					where w.status = 'OPEN' and w.step = :step and not (w.barred @> array[:me]::bigint[])
					  and (w.assignee_id = :me or w.assignee_id is null and exists (select 1 from hat h
					    where h.staff_id = :me and h.agency_id = w.agency_id and h.role = w.role))
					order by w.due_at, w.id limit :shown""")
			.param("me", me)
			.param("step", step)
			.param("shown", SHOWN)
			.query(Inbox.Row.class)
			.list();
	}

	/** Cases whose promised day has passed. */
	public List<OpenCase> overdue(long me, long agencyId) {
		return openCases(me, agencyId, Instant.EPOCH, this.clock.instant());
	}

	/** Cases whose promised day is within two working days. */
	public List<OpenCase> dueSoon(long me, long agencyId) {
		Instant now = this.clock.instant();
		return openCases(me, agencyId, now, this.calendars.of(agencyId).due(now, SOON_DAYS).instant());
	}

	private List<OpenCase> openCases(long me, long agencyId, Instant from, Instant to) {
		return this.jdbc
			.sql("select c.number, c.title, c.state, c.due_at, s.display_name as handler " + OPEN_CASES
					+ " and c.due_at >= :from and c.due_at <= :to order by c.due_at, c.id limit :shown")
			.param("agency", agencyId)
			.param("me", me)
			.param("from", Timestamp.from(from))
			.param("to", Timestamp.from(to))
			.param("shown", SHOWN)
			.query(OpenCase.class)
			.list();
	}

	/** Open and overdue cases by handler. */
	public List<Tally> byHandler(long me, long agencyId) {
		return tally(me, agencyId, "s.display_name");
	}

	/** Open and overdue cases by procedure. */
	public List<Tally> byProcedure(long me, long agencyId) {
		return tally(me, agencyId, "p.name");
	}

	private List<Tally> tally(long me, long agencyId, String name) {
		return this.jdbc
			.sql("select " + name + " as name, count(*) as open, count(*) filter (where c.due_at < :now) as overdue "
					+ OPEN_CASES + " group by 1 order by 3 desc, 2 desc, 1 limit :shown")
			.param("agency", agencyId)
			.param("me", me)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("shown", SHOWN)
			.query(Tally.class)
			.list();
	}

	/** A case that waits for its reply. */
	public record OpenCase(String number, String title, String state, Timestamp dueAt, @Nullable String handler) {
	}

	/**
	 * Cases counted under one name.
	 *
	 * @param name a handler or a procedure; null for none
	 * @param open all that wait for their reply
	 * @param overdue those of them past the promised day
	 */
	public record Tally(@Nullable String name, int open, int overdue) {
	}

}
