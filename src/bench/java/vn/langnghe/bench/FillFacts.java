package vn.langnghe.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Puts many counted cases into a database, past the program: to look at how long figures
 * take. Three hundred communes under the demonstration's province, five years; mornings
 * of working days, one commune in ten with five times the feedback of the others, six in
 * ten answered within ten working days, one in ten late, one in twenty refused, the
 * newest still open. For a database that is thrown away afterwards.
 *
 * <p>
 * Arguments: the JDBC address, then {@code --password=} of the owner,
 * {@code --cases=1000000}, {@code --agencies=300}.
 */
public final class FillFacts {

	private static final List<String> ACTS = List.of("""
			insert into agency (code, name, name_en, superior_id)
			select 'B' || g, 'Ủy ban nhân dân xã Đo ' || g, 'People''s Committee of Do Commune ' || g,
			  (select id from agency where code = 'TM') from generate_series(1, %2$d) g""",
			"""
					create temporary table bench_agency as
					select row_number() over () as place, id, weight.copy from agency
					cross join lateral generate_series(1, case when substr(code, 2)::int %% 10 = 0 then 5 else 1 end) weight(copy)
					where code ~ '^B[0-9]+$'""",
			"""
					create temporary table bench_case as
					select nextval('case_file_seq') as id, g, random() as luck, random() as other,
					  1 + floor(random() * (select count(*) from bench_agency))::bigint as place,
					  now() - random() * interval '5 years' as sent from generate_series(1, %1$d) g""",
			"""
					insert into case_file (id, agency_id, number, channel, language, title, procedure_id, anonymous, nature, kind,
					  state, received_at, clock_started_at, due_at, due_days, closed_at, closed_as)
					select b.id, a.id, 'BENCH-' || b.g, 'WEB', 'vi', 'Đo', p.ids[1 + floor(power(b.other, 2) * array_length(p.ids, 1))::int], true,
					  'FEEDBACK_CONDUCT', 'DELAY', 'CLOSED', b.sent, b.sent, b.sent + interval '21 days', 15,
					  b.sent + interval '30 days', 'SILENT' from bench_case b join bench_agency a using (place)
					cross join (select array_agg(id order by id) as ids from administrative_procedure) p""",
			"""
					insert into case_fact (case_id, agency_id, case_number, channel, nature, kind, procedure_id, sent_at,
					  counted_from, opened_at, refused_at, answered_at, published_at, settled_at, refuse_by, answer_by,
					  answer_by_raw, publish_by, waits, waits_in_time, office_minutes, waiting_minutes, rated, dissatisfied_at,
					  is_again, transfers_in, wrongly_transferred, drafts_returned, reopened, closed_at, closed_as, breached_at,
					  substantiation, root_cause)
					select c.id, c.agency_id, c.number, 'WEB', (array['FEEDBACK_CONDUCT', 'FEEDBACK_CONDUCT', 'FEEDBACK_CONDUCT',
					    'FEEDBACK_REGULATION', 'PROPOSAL', 'PRAISE'])[1 + floor(b.other * 6)::int],
					  (array['DELAY', 'HARASSMENT', 'INCORRECT_PERFORMANCE', 'OTHER'])[1 + floor(b.luck * 4)::int], c.procedure_id,
					  b.sent, b.sent, b.sent + interval '8 hours', t.refused, t.answered, t.published,
					  coalesce(t.refused, t.published), b.sent + interval '3 days', b.sent + interval '21 days',
					  b.sent + interval '21 days', t.answered + interval '3 days', '{}', '{}',
					  case when t.refused is null and t.answered is null then null else (b.luck * 9000)::int end,
					  case when t.refused is null and t.answered is null then null else 0 end, b.other < 0.3,
					  case when b.other < 0.05 then t.published + interval '1 day' end, b.other > 0.98, 0, false, 0, 0,
					  c.closed_at, 'SILENT', case when b.luck > 0.9 then b.sent + interval '10 days' end,
					  case when t.answered is not null then (array['SUBSTANTIATED', 'PARTLY', 'NOT'])[1 + floor(b.other * 3)::int] end,
					  case when t.answered is not null and b.other < 0.67
					    then (array['WORKLOAD', 'PROCESS', 'COMPETENCE', 'SOFTWARE'])[1 + floor(power(b.luck, 2) * 4)::int] end
					from bench_case b join case_file c on c.id = b.id
					cross join lateral (select case when b.luck < 0.05 then b.sent + b.other * interval '4 days' end as refused_at,
					    case when b.luck >= 0.05 then b.sent + interval '2 days' + b.luck * interval '22 days' end as answered_at) r
					cross join lateral (select case when r.refused_at < now() then r.refused_at end as refused,
					    case when r.answered_at < now() then r.answered_at end as answered,
					    case when r.answered_at + b.other * interval '4 days' < now()
					      then r.answered_at + b.other * interval '4 days' end as published) t""",
			"alter table step_fact drop constraint step_fact_work_item_id_fkey",
			"""
					insert into step_fact (work_item_id, case_id, agency_id, step, holder_id, began_at, ended_at, due_at, minutes,
					  outcome)
					select -row_number() over (), f.case_id, f.agency_id, s.step, null, f.sent_at + s.at * (e.ended - f.sent_at),
					  f.sent_at + s.till * (e.ended - f.sent_at), f.sent_at + s.till * (f.answer_by - f.sent_at),
					  ((s.till - s.at) * coalesce(f.office_minutes, 500))::int, 'done'
					from case_fact f cross join lateral (select coalesce(f.answered_at, f.refused_at) as ended) e
					cross join (values ('classify', 0.0, 0.1), ('assign', 0.1, 0.15), ('handle', 0.15, 0.8), ('approve', 0.8, 1.0))
					  s(step, at, till)
					where e.ended is not null and (f.refused_at is null or s.step = 'classify')""",
			"""
					insert into work_item (id, task_id, agency_id, case_id, case_number, step, role, status, created_at, changed_at,
					  due_at)
					select nextval('work_item_seq'), 'bench-' || f.case_id, f.agency_id, f.case_id, f.case_number, 'handle', 'HANDLER',
					  'OPEN', f.sent_at, f.sent_at, f.answer_by from case_fact f where f.settled_at is null""",
			"analyze");

	private FillFacts() {
	}

	public static void main(String... arguments) throws SQLException {
		Options options = new Options(arguments);
		String url = arguments[0];
		Options.requireLoopback(URI.create(url.substring("jdbc:".length())).getHost());
		try (Connection connection = DriverManager.getConnection(url, options.text("user", "langnghe_owner"),
				options.text("password", "")); Statement statement = connection.createStatement()) {
			for (String act : ACTS) {
				statement.execute(act.formatted(options.number("cases", 1_000_000), options.number("agencies", 300)));
			}
		}
	}

}
