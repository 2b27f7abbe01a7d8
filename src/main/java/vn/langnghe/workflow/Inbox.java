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
import vn.langnghe.platform.VietnamTime;

/**
 * One list of work over all hats of a person, by plain SQL over {@code work_item}
 * ({@link InboxSql}).
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

	/** Rows on one page. */
	public static final int PAGE = 50;

	/** Counts beyond this are shown as "at least". */
	public static final int COUNTED = 1000;

	private static final String ROWS = """
			select w.id, w.case_number, w.step, w.about_step, w.role, w.agency_id, w.assignee_id is not null as claimed,
			  w.claimed_at is not null as releasable, w.due_at, coalesce(m.what, c.title) as title, c.kind, c.state,
			  p.name as procedure, a.display_name as in_place_of,
			  case when w.status = 'OPEN' and w.changed_at > %s then w.last_change end as fresh
			from (%s) w join case_file c on c.id = w.case_id left join staff a on a.id = w.in_place_of
			left join administrative_procedure p on p.id = c.procedure_id
			left join corrective_action m on m.id = w.action_id
			order by w.due_at, w.id limit :limit""";

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
		return bind(this.jdbc.sql(ROWS.formatted(InboxSql.SEEN_UNTIL, InboxSql.of(tab, filter, after))), me, filter,
				after, PAGE + 1)
			.query(Row.class)
			.list();
	}

	/** The work of a part that comes first, up to a number. */
	List<Long> ids(long me, Tab tab, Filter filter, int most) {
		return bind(this.jdbc.sql("select w.id from (%s) w order by w.due_at, w.id limit :limit"
			.formatted(InboxSql.of(tab, filter, null))), me, filter, null, most).query(Long.class).list();
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
			.formatted(InboxSql.of(tab, filter, null))), me, filter, null, COUNTED).query(Integer.class).single();
	}

	/** How much this person can do is not overdue and due before a moment. */
	int dueBefore(long me, Instant limit) {
		String source = InboxSql.both(" and w.due_at >= :now and w.due_at <= :before");
		return bind(this.jdbc.sql("select count(*) from (%s) counted".formatted(source)), me, Filter.NONE, null,
				COUNTED)
			.param("before", Timestamp.from(limit))
			.query(Integer.class)
			.single();
	}

	private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, long me, Filter filter, @Nullable Key after,
			int limit) {
		JdbcClient.StatementSpec bound = sql.param("me", me)
			.param("limit", limit)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("today", VietnamTime.today(this.clock));
		bound = filter.bind(bound);
		return (after != null) ? bound.param("dueAt", Timestamp.from(after.dueAt())).param("id", after.id()) : bound;
	}

	/** The parts of the inbox. */
	public enum Tab {

		/** Everything this person can do now. */
		ALL,
		/** Come or changed since the last look, among all. */
		NEW,
		/** Taken by this person, or by somebody in whose place this person acts. */
		MINE,
		/** Offered to this person's hats or to those stood in for, taken by nobody. */
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

		String where() {
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

	/**
	 * One row of the inbox. {@code inPlaceOf} is the name of the one in whose place this
	 * person would act, or null; {@code fresh} is what happened to the work since this
	 * person last looked, or null.
	 */
	public record Row(long id, String caseNumber, String step, @Nullable String aboutStep, String role, long agencyId,
			boolean claimed, boolean releasable, Timestamp dueAt, String title, @Nullable String kind, String state,
			@Nullable String procedure, @Nullable String inPlaceOf, @Nullable WorkChange fresh) {

		public Key key() {
			return new Key(this.dueAt.toInstant(), this.id);
		}

	}

}
