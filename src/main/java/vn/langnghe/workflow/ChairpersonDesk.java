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
import vn.langnghe.platform.VietnamTime;

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
			  and not (c.subjects @> array[:me]::bigint[])
			  and (exists (select 1 from hat h
			      where h.staff_id = :me and h.agency_id = c.agency_id and h.role = 'CHAIRPERSON')
			    or not exists (select 1 from standing_in(:me, :today) i
			      where i.agency_id = c.agency_id and i.role = 'CHAIRPERSON' and c.subjects @> array[i.principal_id]))""";

	private final Inbox inbox;

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final Clock clock;

	ChairpersonDesk(Inbox inbox, JdbcClient jdbc, Calendars calendars, Clock clock) {
		this.inbox = inbox;
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Whose desk it is: the agency where this person wears the hat, the own before
	 * others, else the one whose chairperson this person stands in for.
	 */
	public long agencyOf(long me, long employedAt) {
		return this.jdbc.sql("""
				select agency_id from (
				  select agency_id, 0 as rank from hat where staff_id = :me and role = 'CHAIRPERSON'
				  union all
				  select agency_id, 1 from standing_in(:me, :today) where role = 'CHAIRPERSON' and not delegated) d
				order by rank, agency_id <> :own, agency_id limit 1""")
			.param("me", me)
			.param("own", employedAt)
			.param("today", VietnamTime.today(this.clock))
			.query(Long.class)
			.optional()
			.orElse(employedAt);
	}

	/**
	 * The first of the work of one step that this person can decide now: drafts to sign,
	 * reviews, interventions. Lists and counts as the inbox does.
	 */
	public Part<Inbox.Row> toDecide(long me, String step) {
		Inbox.Filter filter = new Inbox.Filter(null, step, null);
		int count = this.inbox.count(me, Inbox.Tab.ALL, filter);
		List<Inbox.Row> rows = this.inbox.rows(me, Inbox.Tab.ALL, filter, null);
		return new Part<>(rows.stream().limit(SHOWN).toList(), count, count >= Inbox.COUNTED);
	}

	/** The first of the open cases of an agency whose promised day is near or past. */
	public Part<OpenCase> cases(Due due, long me, long agencyId) {
		int count = about(due, me, agencyId, "select count(*) " + OPEN_CASES + due.where).query(Integer.class).single();
		return new Part<>(cases(due, me, agencyId, null, SHOWN), count, false);
	}

	/**
	 * One page of all those cases, next promised day first.
	 * @param after the case after which the page begins, or null for the first
	 * @return up to {@link Inbox#PAGE} cases and one more when there is a next page
	 */
	public List<OpenCase> page(Due due, long me, long agencyId, Inbox.@Nullable Key after) {
		return cases(due, me, agencyId, after, Inbox.PAGE + 1);
	}

	private List<OpenCase> cases(Due due, long me, long agencyId, Inbox.@Nullable Key after, int limit) {
		Inbox.Key from = (after != null) ? after : new Inbox.Key(Instant.EPOCH, 0);
		return about(due, me, agencyId,
				"select c.id, c.number, c.title, c.state, c.due_at, s.display_name as handler " + OPEN_CASES + due.where
						+ " and (c.due_at, c.id) > (:dueAt, :id) order by c.due_at, c.id limit :limit")
			.param("dueAt", Timestamp.from(from.dueAt()))
			.param("id", from.id())
			.param("limit", limit)
			.query(OpenCase.class)
			.list();
	}

	private JdbcClient.StatementSpec about(Due due, long me, long agencyId, String sql) {
		Instant now = this.clock.instant();
		JdbcClient.StatementSpec bound = this.jdbc.sql(sql)
			.param("agency", agencyId)
			.param("me", me)
			.param("today", VietnamTime.today(this.clock))
			.param("now", Timestamp.from(now));
		return (due == Due.SOON)
				? bound.param("soon", Timestamp.from(this.calendars.of(agencyId).due(now, SOON_DAYS).instant()))
				: bound;
	}

	/** Open and overdue cases by handler. */
	public Part<Tally> byHandler(long me, long agencyId) {
		return tally(me, agencyId, "s.display_name");
	}

	/** Open and overdue cases by procedure. */
	public Part<Tally> byProcedure(long me, long agencyId) {
		return tally(me, agencyId, "p.name");
	}

	private Part<Tally> tally(long me, long agencyId, String name) {
		List<Tally> shown = this.jdbc
			.sql("select " + name + " as name, count(*) as open, count(*) filter (where c.due_at < :now) as overdue "
					+ OPEN_CASES + " group by 1 order by 3 desc, 2 desc, 1 limit :shown")
			.param("agency", agencyId)
			.param("me", me)
			.param("today", VietnamTime.today(this.clock))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("shown", SHOWN)
			.query(Tally.class)
			.list();
		int total = this.jdbc.sql("select count(*) from (select 1 " + OPEN_CASES + " group by " + name + ") named")
			.param("agency", agencyId)
			.param("me", me)
			.param("today", VietnamTime.today(this.clock))
			.query(Integer.class)
			.single();
		return new Part<>(shown, total, false);
	}

	/** How near the promised day of a case is. */
	public enum Due {

		/** It has passed. */
		OVERDUE("overdue", " and c.due_at < :now"),
		/** It is within two working days. */
		SOON("due-soon", " and c.due_at >= :now and c.due_at <= :soon");

		private final String code;

		private final String where;

		Due(String code, String where) {
			this.code = code;
			this.where = where;
		}

		public String code() {
			return this.code;
		}

	}

	/** A case that waits for its reply. */
	public record OpenCase(long id, String number, String title, String state, Timestamp dueAt,
			@Nullable String handler) {

		public Inbox.Key key() {
			return new Inbox.Key(this.dueAt.toInstant(), this.id);
		}

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
