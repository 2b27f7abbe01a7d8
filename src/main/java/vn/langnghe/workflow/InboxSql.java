package vn.langnghe.workflow;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.workflow.Inbox.Filter;
import vn.langnghe.workflow.Inbox.Key;
import vn.langnghe.workflow.Inbox.Tab;

/**
 * The question behind each part of the inbox. Each walks an index in the order of the
 * deadline and stops after one page, so that the page costs the same whatever stands
 * behind it. Binds {@code me}, {@code today}, {@code now}, {@code limit} and what the
 * filter and the key ask for.
 */
final class InboxSql {

	private static final String MINE = """
			select w.*, null::bigint as in_place_of from work_item w
			where w.status = 'OPEN' and w.assignee_id = :me %s
			%s""";

	/** What lies in the hands of those in whose place this person acts. */
	private static final String HELD_BY_OTHERS = """
			select o.*, i.principal_id as in_place_of
			from (select agency_id, role, principal_id, bool_and(delegated) as delegated
			  from standing_in(:me, :today) group by 1, 2, 3) i cross join lateral (
			  select w.* from work_item w
			  where w.status = 'OPEN' and w.assignee_id = i.principal_id and w.agency_id = i.agency_id
			    and w.role = i.role and not (w.barred @> array[:me]::bigint[]) and (not i.delegated or w.delegable) %s
			  %s) o""";

	/** One walk per hat, so that each uses the index of its agency and role. */
	private static final String OFFERED = """
			select o.*, null::bigint as in_place_of from hat h cross join lateral (
			  select w.* from work_item w
			  where w.status = 'OPEN' and w.assignee_id is null and w.agency_id = h.agency_id and w.role = h.role
			    and not (w.barred @> array[:me]::bigint[]) %s
			  %s) o
			where h.staff_id = :me""";

	/**
	 * The same for the hats of others, each hat once and only those not worn anyway;
	 * never in the place of one who is barred.
	 */
	private static final String OFFERED_TO_OTHERS = """
			select o.* from (
			  select agency_id, role, array_agg(distinct principal_id) as principals,
			    array_agg(distinct principal_id) filter (where not delegated) as absent
			  from standing_in(:me, :today) s
			  where not exists (select 1 from hat h
			    where h.staff_id = :me and h.agency_id = s.agency_id and h.role = s.role)
			  group by 1, 2) i cross join lateral (
			  select w.*, (select min(p) from unnest(case when w.delegable then i.principals else i.absent end) p
			    where not (w.barred @> array[p])) as in_place_of
			  from work_item w
			  where w.status = 'OPEN' and w.assignee_id is null and w.agency_id = i.agency_id and w.role = i.role
			    and not (w.barred @> array[:me]::bigint[])
			    and not (w.barred @> case when w.delegable then i.principals else coalesce(i.absent, '{}') end) %s
			  %s) o""";

	private static final String[] EVERYTHING = { MINE, HELD_BY_OTHERS, OFFERED, OFFERED_TO_OTHERS };

	private static final String BY_DEADLINE = "order by w.due_at, w.id limit :limit";

	/** Since when a change is new to this person. */
	static final String SEEN_UNTIL = "(select v.seen_until from inbox_visit v where v.staff_id = :me)";

	/**
	 * By the index of changes: nothing new must cost nothing, however much is old. Of
	 * very much the newest is listed.
	 */
	private static final String NEWEST = "order by w.changed_at desc limit " + Inbox.COUNTED;

	private InboxSql() {
	}

	/** The rows of a tab, each with {@code in_place_of}. */
	static String of(Tab tab, Filter filter, @Nullable Key after) {
		String following = (after != null) ? " and (w.due_at, w.id) > (:dueAt, :id)" : "";
		String where = filter.where() + following;
		return switch (tab) {
			case ALL -> both(where);
			case NEW -> "select * from (%s) w where true%s %s".formatted(
					all(filter.where() + " and w.changed_at > " + SEEN_UNTIL, NEWEST, EVERYTHING), following,
					BY_DEADLINE);
			case MINE -> all(where, BY_DEADLINE, MINE, HELD_BY_OTHERS);
			case UNCLAIMED -> all(where, BY_DEADLINE, OFFERED, OFFERED_TO_OTHERS);
			case OVERDUE -> both(where + " and w.due_at < :now");
			case WAITING -> """
					select w.*, null::bigint as in_place_of from (
					  select distinct on (w.case_id) w.* from work_item w
					  where w.done_by = :me and w.status = 'DONE' and w.action_id is null
					  order by w.case_id, w.id desc) w
					join case_file c on c.id = w.case_id
					where c.closed_at is null and not (c.subjects @> array[:me]::bigint[])
					  and not exists (select 1 from work_item o where o.case_id = w.case_id and o.status = 'OPEN'
					    and o.assignee_id = :me) %s
					order by w.due_at, w.id limit :limit""".formatted(where);
		};
	}

	/** Everything a person can do now, in hand or offered. */
	static String both(String where) {
		return all(where, BY_DEADLINE, EVERYTHING);
	}

	private static String all(String where, String order, String... sources) {
		return Stream.of(sources)
			.map((source) -> source.formatted(where, order))
			.collect(Collectors.joining(") union all (", "(", ")"));
	}

}
