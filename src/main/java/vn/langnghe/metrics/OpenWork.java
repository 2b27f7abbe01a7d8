package vn.langnghe.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.langnghe.casework.CaseSight;

/**
 * Where the cases in hand stand now: the open steps of their way, read from the work
 * itself, since a fact is made of what has ended.
 */
@Service
public class OpenWork {

	private static final String OPEN = """
			with open as (select w.id, w.case_id, w.case_number, f.agency_id, w.step, w.assignee_id, w.created_at, w.due_at
			  from case_fact f join work_item w on w.case_id = f.case_id and w.status = 'OPEN'
			  where f.agency_id = any(:agencies) and f.settled_at is null and w.about_step is null and w.action_id is null
			    and %s)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	OpenWork(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How much is open at each step. */
	public List<Standing> atSteps(List<Long> agencyIds, Narrowing narrowing) {
		return standing("step", agencyIds, narrowing);
	}

	/** How much each person has; what nobody has taken yet stands under null. */
	public List<Standing> withPeople(List<Long> agencyIds, Narrowing narrowing) {
		return standing("assignee_id::text", agencyIds, narrowing);
	}

	private List<Standing> standing(String whose, List<Long> agencyIds, Narrowing narrowing) {
		return ask(
				"""
						select %s as whose, count(*) as open, count(*) filter (where due_at < :now) as late, min(created_at) as oldest
						from open group by 1 order by 1"""
					.formatted(whose),
				agencyIds, narrowing)
			.query((row, number) -> new Standing(row.getString("whose"), row.getLong("open"), row.getLong("late"),
					row.getTimestamp("oldest").toInstant()))
			.list();
	}

	/**
	 * The open work itself, what is due first first.
	 * @param step only that at it; null for all
	 * @param person only theirs, 0 for what nobody has; null for all
	 * @param late only what is late
	 * @param reader not shown what that person may not know of
	 * @param most how many
	 */
	public List<Item> items(List<Long> agencyIds, Narrowing narrowing, @Nullable String step, @Nullable Long person,
			boolean late, long reader, int most) {
		return items(
				"""
						(:step::text is null or step = :step)
						  and (:person::bigint is null or coalesce(assignee_id, 0) = :person) and (not :late or due_at < :now)""",
				agencyIds, narrowing, reader)
			.param("step", step, Types.VARCHAR)
			.param("person", person, Types.BIGINT)
			.param("late", late)
			.param("most", most)
			.query(OpenWork::item)
			.list();
	}

	/** All that is not late yet and due before a moment. */
	List<Item> dueBefore(List<Long> agencyIds, Narrowing narrowing, long reader, Instant until) {
		return items("due_at > :now and due_at < :until", agencyIds, narrowing, reader)
			.param("until", Timestamp.from(until))
			.param("most", Integer.MAX_VALUE)
			.query(OpenWork::item)
			.list();
	}

	private JdbcClient.StatementSpec items(String which, List<Long> agencyIds, Narrowing narrowing, long reader) {
		return ask("""
				select o.*, s.display_name from open o left join staff s on s.id = o.assignee_id
				where %s and %s
				order by due_at, o.id limit :most""".formatted(which, CaseSight.knownTo("o.case_id")), agencyIds,
				narrowing)
			.param("reader", reader);
	}

	private static Item item(ResultSet row, int number) throws SQLException {
		return new Item(row.getLong("agency_id"), row.getString("case_number"), row.getString("step"),
				row.getString("display_name"), row.getTimestamp("created_at").toInstant(),
				row.getTimestamp("due_at").toInstant());
	}

	private JdbcClient.StatementSpec ask(String question, List<Long> agencyIds, Narrowing narrowing) {
		return narrowing.bind(this.jdbc.sql(OPEN.formatted(narrowing.condition()) + question)
			.param("agencies", agencyIds.toArray(Long[]::new))
			.param("now", Timestamp.from(this.clock.instant())));
	}

	/**
	 * Open work that has something in common.
	 *
	 * @param whose the step or the person; null when nobody has it
	 * @param open how much
	 * @param late how much of it is late
	 * @param oldest since when the oldest of it is open
	 */
	public record Standing(@Nullable String whose, long open, long late, Instant oldest) {
	}

	/**
	 * One open step of a case.
	 *
	 * @param agencyId who has the case
	 * @param number the case
	 * @param step the step
	 * @param holder who has it; null when nobody does yet
	 * @param since since when
	 * @param dueAt until when
	 */
	public record Item(long agencyId, String number, String step, @Nullable String holder, Instant since,
			Instant dueAt) {
	}

}
