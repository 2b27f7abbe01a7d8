package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Texts;

/**
 * One list of work over all hats of a person. Plain SQL over {@code work_item}: each part
 * of the list walks an index in the order of the deadline and stops after one page, so
 * that the page costs the same whatever stands behind it.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

	/** Rows on one page. */
	public static final int PAGE = 50;

	/** Counts beyond this are shown as "at least". */
	public static final int COUNTED = 1000;

	private static final String MINE = """
			select w.* from work_item w where w.status = 'OPEN' and w.assignee_id = :me %s
			order by w.due_at, w.id limit :limit""";

	/** One walk per hat, so that each uses the index of its agency and role. */
	private static final String OFFERED = """
			select o.* from hat h cross join lateral (
			  select w.* from work_item w
			  where w.status = 'OPEN' and w.assignee_id is null and w.agency_id = h.agency_id and w.role = h.role
			    and not (w.barred @> array[:me]::bigint[]) %s
			  order by w.due_at, w.id limit :limit) o
			where h.staff_id = :me""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Inbox(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * One page of a tab, next deadline first.
	 * @param me whose inbox
	 * @param tab which part
	 * @param filter what narrows it
	 * @param after the row after which the page begins, or null for the first
	 * @return up to {@link #PAGE} rows and one more when there is a next page
	 */
	public List<Row> rows(long me, Tab tab, Filter filter, @Nullable Key after) {
		return bind(this.jdbc
			.sql("""
					select w.id, w.case_number, w.step, w.about_step, w.role, w.agency_id, w.assignee_id is not null as claimed,
					  w.claimed_at is not null as releasable, w.due_at, c.title, c.kind, c.state, p.name as procedure
					from (%s) w join case_file c on c.id = w.case_id
					left join administrative_procedure p on p.id = c.procedure_id
					order by w.due_at, w.id limit :limit"""
				.formatted(source(tab, filter, after))), me, filter, after, PAGE + 1)
			.query(Row.class)
			.list();
	}

	/** How much stands in each tab under the filter, up to {@link #COUNTED}. */
	public Map<Tab, Integer> counts(long me, Filter filter) {
		Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
		for (Tab tab : Tab.values()) {
			counts.put(tab, count(me, tab, filter));
		}
		return counts;
	}

	/** How much stands in one tab under the filter, up to {@link #COUNTED}. */
	int count(long me, Tab tab, Filter filter) {
		return bind(this.jdbc.sql("select count(*) from (select 1 from (%s) w limit :limit) counted"
			.formatted(source(tab, filter, null))), me, filter, null, COUNTED).query(Integer.class).single();
	}

	/** How much this person can do is not overdue and due before a moment. */
	int dueBefore(long me, Instant limit) {
		String source = both(" and w.due_at >= :now and w.due_at <= :before");
		return bind(this.jdbc.sql("select count(*) from (%s) counted".formatted(source)), me, Filter.NONE, null,
				COUNTED)
			.param("before", Timestamp.from(limit))
			.query(Integer.class)
			.single();
	}

	private static String source(Tab tab, Filter filter, @Nullable Key after) {
		String where = filter.where() + ((after != null) ? " and (w.due_at, w.id) > (:dueAt, :id)" : "");
		return switch (tab) {
			case ALL -> both(where);
			case MINE -> MINE.formatted(where);
			case UNCLAIMED -> OFFERED.formatted(where);
			case OVERDUE -> both(where + " and w.due_at < :now");
			case WAITING -> """
					select w.* from (
					  select distinct on (w.case_id) w.* from work_item w
					  where w.done_by = :me and w.status = 'DONE'
					  order by w.case_id, w.id desc) w
					join case_file c on c.id = w.case_id
					where c.closed_at is null and not (c.subjects @> array[:me]::bigint[])
					  and not exists (select 1 from work_item o where o.case_id = w.case_id and o.status = 'OPEN'
					    and o.assignee_id = :me) %s
					order by w.due_at, w.id limit :limit""".formatted(where);
		};
	}

	private static String both(String where) {
		return "(" + MINE.formatted(where) + ") union all (" + OFFERED.formatted(where) + ")";
	}

	private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, long me, Filter filter, @Nullable Key after,
			int limit) {
		JdbcClient.StatementSpec bound = sql.param("me", me)
			.param("limit", limit)
			.param("now", Timestamp.from(this.clock.instant()));
		bound = filter.bind(bound);
		return (after != null) ? bound.param("dueAt", Timestamp.from(after.dueAt())).param("id", after.id()) : bound;
	}

	/** The parts of the inbox. */
	public enum Tab {

		/** Everything this person can do now. */
		ALL,
		/** Taken by this person. */
		MINE,
		/** Offered to this person's hats, taken by nobody. */
		UNCLAIMED,
		/** Past its time, among all. */
		OVERDUE,
		/** Cases this person worked on that now wait for somebody else. */
		WAITING;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What narrows the list.
	 *
	 * @param role one hat, or null for all
	 * @param step one step, or null for all
	 * @param words in the number or the title, with or without diacritics; or null
	 */
	public record Filter(@Nullable String role, @Nullable String step, @Nullable String words) {

		static final Filter NONE = new Filter(null, null, null);

		private String where() {
			return ((this.role != null) ? " and w.role = :role" : "")
					+ ((this.step != null) ? " and w.step = :step" : "")
					+ ((this.words != null) ? " and exists (select 1 from case_file f where f.id = w.case_id"
							+ " and (fold(f.title) like :words or lower(f.number) like :words))" : "");
		}

		private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
			return sql.param("role", this.role).param("step", this.step).param("words", pattern());
		}

		private @Nullable String pattern() {
			return (this.words == null) ? null
					: "%" + Texts.fold(this.words).strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
		}

	}

	/**
	 * Where a page begins: after this row.
	 *
	 * @param dueAt the row's deadline
	 * @param id the row
	 */
	public record Key(Instant dueAt, long id) {

		/** A key from the URL; what is no key means the first page. */
		public static @Nullable Key of(@Nullable String code) {
			if (code == null || !code.contains("_")) {
				return null;
			}
			try {
				int cut = code.lastIndexOf('_');
				return new Key(Instant.parse(code.substring(0, cut)), Long.parseLong(code.substring(cut + 1)));
			}
			catch (DateTimeParseException | NumberFormatException ex) {
				return null;
			}
		}

		/** As it stands in the URL. */
		public String code() {
			return this.dueAt + "_" + this.id;
		}

	}

	/** One row of the inbox. */
	public record Row(long id, String caseNumber, String step, @Nullable String aboutStep, String role, long agencyId,
			boolean claimed, boolean releasable, Timestamp dueAt, String title, @Nullable String kind, String state,
			@Nullable String procedure) {

		public Key key() {
			return new Key(this.dueAt.toInstant(), this.id);
		}

	}

}
