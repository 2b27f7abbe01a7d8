package vn.langnghe.metrics;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How sums are made of facts and kept. */
final class SumSql {

	/** Of a row {@code p} of the sums; the others are of three months at least. */
	static final String IS_MONTH = "p.ends - p.begins < interval '32 days'";

	/** From the year before the first case on, since figures look back. */
	static final String OPEN = """
			insert into period_sum (agency_id, begins, ends)
			select a.id, p.begin at time zone 'Asia/Ho_Chi_Minh',
			  (p.begin + p.length) at time zone 'Asia/Ho_Chi_Minh'
			from agency a cross join lateral (select f.counted_from as at from case_fact f where f.agency_id = a.id
			  order by f.counted_from limit 1) first
			cross join lateral (select begin, length
			  from unnest(array['1 month', '3 months', '6 months', '1 year']::interval[]) length
			  cross join lateral generate_series(
			    date_trunc('year', first.at at time zone 'Asia/Ho_Chi_Minh') - interval '1 year',
			    :now::timestamptz at time zone 'Asia/Ho_Chi_Minh', length) begin) p
			on conflict do nothing""";

	static final String DUE = """
			with newest as (select begins, ends from period_sum where holds_until <= :now order by ends desc, begins desc
			  limit 1)
			select begins, ends, %s as is_month, array_agg(agency_id) as agencies
			from (select p.* from period_sum p join newest using (begins, ends) where p.holds_until <= :now limit :most) p
			group by begins, ends"""
		.formatted(IS_MONTH);

	/**
	 * When a judged case may next be counted otherwise though its fact stays the same:
	 * when a limit passes, or something is already written down of a time to come.
	 */
	private static final String NEXT = Stream.concat(
			Stream
				.of("refused_at", "answered_at", "published_at", "left_at", "settled_at", "dissatisfied_at", "again_at",
						"rated_at", "breached_at", "promise_broken_at", "reported_at", "extended_at")
				.map("case when %1$s >= :cut then %1$s end"::formatted),
			Stream.of("case when part = 'OPEN' and answer_by >= :cut then answer_by end",
					"case when part = 'OPEN' and answer_by_raw >= :cut then answer_by_raw end",
					"case when part = 'ANSWERED' and publish_by >= :cut then publish_by end",
					"case when upper(waits) > :cut or upper_inf(waits) and not waits @> :cut::timestamptz then :cut::timestamptz end"))
		.collect(Collectors.joining(", ", "least(", ")"));

	/** The cases of some agencies in a period, and until when that holds. */
	static final String CASES = Indicators.narrowed(Narrowing.NONE)
			+ """
					, summed as (%s),
					alikes as (select agency_id, array_agg(alike) as alike, array_agg(cases) as cases
					  from (%s) j group by agency_id),
					causes as (select agency_id, array_agg(cause) as cause, array_agg(cases) as cases
					  from (%s) j group by agency_id),
					changing as (select agency_id, min(%s) as at from judged where :cut::timestamptz < :end group by agency_id)
					insert into period_sum (agency_id, begins, ends, as_of, holds_until, formula, counts, office_minutes, alike,
					  alike_cases, cause, cause_cases)
					select a.id, :begin, :end, :cut, case when :cut::timestamptz < :end then least(:end, c.at,
					    (select min(f.counted_from) from case_fact f where f.agency_id = a.id and f.counted_from >= :cut),
					    (select min(s.ended_at) from step_fact s where s.agency_id = a.id and s.ended_at >= :cut))
					  else 'infinity'::timestamptz end, :formula, coalesce(s.counts, array_fill(0, array[%d])), s.office_minutes,
					  coalesce(l.alike, '{}'), coalesce(l.cases, '{}'), coalesce(w.cause, '{}'), coalesce(w.cases, '{}')
					from unnest(:agencies) a(id) left join summed s on s.agency_id = a.id left join alikes l on l.agency_id = a.id
					left join causes w on w.agency_id = a.id left join changing c on c.agency_id = a.id
					on conflict (agency_id, begins, ends) do update set as_of = excluded.as_of, holds_until = excluded.holds_until,
					  formula = excluded.formula, counts = excluded.counts, office_minutes = excluded.office_minutes,
					  alike = excluded.alike, alike_cases = excluded.alike_cases, cause = excluded.cause,
					  cause_cases = excluded.cause_cases"""
				.formatted(PeriodSums.SUMMED, CaseParts.ALIKES, Causes.BY_AGENCY, NEXT, PeriodSum.SIZE);

	/** How long steps lasted, of a row {@code s} of theirs. */
	static final String LASTED = """
			coalesce(string_agg(int4send(s.minutes), ''::bytea) filter (where s.ended_at <= s.due_at), '') as in_time,
			  coalesce(string_agg(int4send(s.minutes), ''::bytea) filter (where s.ended_at > s.due_at), '') as late""";

	/** The steps that were finished in a month. */
	static final String STEPS = """
			insert into step_sum (agency_id, begins, step, in_time, late)
			select s.agency_id, :begin, s.step, %s from step_fact s
			where s.agency_id = any(:agencies) and s.ended_at >= :begin and s.ended_at < :cut
			group by s.agency_id, s.step""".formatted(LASTED);

	/**
	 * The kept sums of a period and a moment that are not what the facts come to; what
	 * was gathered in whatever order is put in order first.
	 */
	static final String DIFFERENT = Indicators.narrowed(Narrowing.NONE) + """
			, held as materialized (select p.*, %s as is_month from period_sum p where p.agency_id = any(:agencies)
			  and p.begins = :begin and p.ends = :end and p.as_of = :cut and p.holds_until > p.as_of
			  and p.formula = :formula),
			summed as (%s),
			alikes as (select agency_id, string_agg(alike || ' ' || cases, ',' order by alike) as alike
			  from (%s) j group by agency_id),
			causes as (select agency_id, string_agg(cause || ' ' || cases, ',' order by cause) as cause
			  from (%s) j group by agency_id),
			lasted as (select s.agency_id, s.step, %s from step_fact s where s.agency_id = any(:agencies)
			  and s.ended_at >= :begin and s.ended_at < :cut group by s.agency_id, s.step),
			steps as (select agency_id, string_agg(concat_ws(' ', step, %s, %s), ',' order by step) as steps
			  from lasted group by agency_id),
			kept_steps as (select agency_id, string_agg(concat_ws(' ', step, %s, %s), ',' order by step) as steps
			  from step_sum where begins = :begin and agency_id = any(:agencies) group by agency_id),
			compared as (select h.agency_id, a.code as agency, h.begins, h.ends, concat_ws(', ',
			  case when h.counts <> coalesce(s.counts, array_fill(0, array[%d])) then 'counts' end,
			  case when %s is distinct from %s then 'office_minutes' end,
			  case when (select string_agg(x.alike || ' ' || x.cases, ',' order by x.alike)
			    from unnest(h.alike, h.alike_cases) x(alike, cases)) is distinct from l.alike then 'alike' end,
			  case when (select string_agg(x.cause || ' ' || x.cases, ',' order by x.cause)
			    from unnest(h.cause, h.cause_cases) x(cause, cases)) is distinct from w.cause then 'cause' end,
			  case when h.is_month and k.steps is distinct from g.steps then 'steps' end) as what
			from held h join agency a on a.id = h.agency_id
			left join summed s on s.agency_id = h.agency_id left join alikes l on l.agency_id = h.agency_id
			left join causes w on w.agency_id = h.agency_id left join steps g on g.agency_id = h.agency_id
			left join kept_steps k on k.agency_id = h.agency_id)
			select * from compared where what <> '' order by agency_id""".formatted(IS_MONTH, PeriodSums.SUMMED,
			CaseParts.ALIKES, Causes.BY_AGENCY, LASTED, inOrder("in_time"), inOrder("late"), inOrder("in_time"),
			inOrder("late"), PeriodSum.SIZE, inOrder("h.office_minutes"), inOrder("s.office_minutes"));

	/** The same minutes, the shortest first. */
	private static String inOrder(String packed) {
		return """
				(select string_agg(m, ''::bytea order by m) from (select substr(%1$s, 4 * i + 1, 4) as m
				  from generate_series(0, length(%1$s) / 4 - 1) i) x)""".formatted(packed);
	}

	private SumSql() {
	}

}
