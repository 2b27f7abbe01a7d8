package vn.langnghe.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold between case, submission, engine, work item, audit and notice at any
 * moment: no half state anywhere in the database.
 */
@TestComponent
public class Wholeness {

	/** Each question lists what breaks the rule it is named after. */
	private static final Map<String, String> RULES = rules();

	private final JdbcClient jdbc;

	public Wholeness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static Map<String, String> rules() {
		Map<String, String> rules = new LinkedHashMap<>();
		rules.put("a case without the words as received", """
				select c.number from case_file c left join submission s on s.case_id = c.id where s.id is null""");
		rules.put("words without a case",
				"select s.case_number from submission s left join case_file c on c.id = s.case_id where c.id is null");
		rules.put("a case whose receipt is not in the audit trail exactly once", """
				select c.number from case_file c left join audit_entry a
				  on a.chain = 'case:' || c.number and a.action in ('case.registered', 'case.imported')
				group by c.number having count(a.id) <> 1""");
		rules.put("an audit chain without its case", """
				select a.chain from audit_chain a left join case_file c on 'case:' || c.number = a.chain
				where a.chain like 'case:%' and c.id is null and exists (
				  select 1 from audit_entry e where e.chain = a.chain and e.action = 'case.registered')""");
		rules.put("an open case without exactly one process", """
				select c.number from case_file c left join act_ru_execution e
				  on e.business_key_ = c.number and e.parent_id_ is null and e.proc_def_id_ like 'feedback:%'
				where c.closed_at is null group by c.number having count(e.id_) <> 1""");
		rules.put("a process without an open case", """
				select e.business_key_ from act_ru_execution e left join case_file c on c.number = e.business_key_
				where e.parent_id_ is null and e.proc_def_id_ like 'feedback:%'
				  and (c.id is null or c.closed_at is not null)""");
		rules.put("a publication that is due without exactly one process and one open work item", """
				select c.number from publication p join case_file c on c.id = p.case_id
				where p.state = 'DUE' and ((select count(*) from act_ru_execution e where e.business_key_ = c.number
				    and e.parent_id_ is null and e.proc_def_id_ like 'publication:%') <> 1
				  or (select count(*) from work_item w where w.case_id = c.id and w.process = 'publication'
				    and w.status = 'OPEN' and w.about_step is null) <> 1)""");
		rules.put("a process or work of a publication that is not due", """
				select c.number from case_file c where not exists (
				  select 1 from publication p where p.case_id = c.id and p.state = 'DUE')
				and (exists (select 1 from act_ru_execution e where e.business_key_ = c.number
				    and e.proc_def_id_ like 'publication:%')
				  or exists (select 1 from work_item w where w.case_id = c.id and w.process = 'publication'
				    and w.status = 'OPEN'))""");
		rules.put("an issued reply that nobody has to publish", """
				select c.number from case_file c join reply r on r.case_id = c.id and r.issued_at is not null
				left join publication p on p.case_id = r.case_id and p.round = r.round
				where p.id is null and c.locked_to is null
				  and coalesce(c.nature, '') not in ('COMPLAINT', 'DENUNCIATION', 'SPAM')""");
		rules.put("a case in a step without exactly one open work item for it",
				"""
						select c.number from case_file c left join work_item w
						  on w.case_id = c.id and w.status = 'OPEN' and w.process = 'feedback' and w.about_step is null and w.step = c.step
						where c.step is not null and c.step <> 'await-supplement' group by c.number having count(w.id) <> 1""");
		rules.put("work open in a step in which the case is not", """
				select c.number || ' ' || w.step from case_file c join work_item w
				  on w.case_id = c.id and w.status = 'OPEN' and w.process = 'feedback' and w.about_step is null
				where w.step is distinct from c.step""");
		rules.put("work open on a case that has ended", """
				select c.number || ' ' || w.step from case_file c join work_item w on w.case_id = c.id
				where c.closed_at is not null and w.status = 'OPEN' and w.process = 'feedback'""");
		rules.put("an open case without a deadline for what comes next", """
				select number from case_file where closed_at is null
				  and case when state = 'REPLIED' then rating_until is null else step_due_at is null end""");
		rules.put("open work that no named person can do", """
				select w.case_number || ' ' || w.step from work_item w where w.status = 'OPEN' and not exists (
				  select 1 from staff s where s.disabled_at is null and not (w.barred @> array[s.id])
				  and case when w.assignee_id is not null then s.id = w.assignee_id
				    else exists (select 1 from hat h where h.staff_id = s.id and h.agency_id = w.agency_id
				      and h.role = w.role) end)""");
		rules.put("a citizen asked for something in another step than waiting for it", """
				select c.number from case_file c left join supplement s on s.case_id = c.id and s.answered_at is null
				where c.closed_at is null and (s.id is not null) <> (c.state = 'AWAITING_SUPPLEMENT')""");
		rules.put("an action that has not ended without exactly one process", """
				select a.number from corrective_action a left join act_ru_execution e
				  on e.business_key_ = a.number and e.parent_id_ is null
				group by a.number, a.state
				having count(e.id_) <> case when a.state in ('EFFECTIVE', 'ENDED') then 0 else 1 end""");
		rules.put("an action whose turn is somebody's without exactly one open work item for it", """
				select a.number from corrective_action a left join work_item w
				  on w.action_id = a.id and w.status = 'OPEN' and w.about_step is null
				where a.state in ('TO_CARRY_OUT', 'TO_DECIDE') group by a.number having count(w.id) <> 1""");
		rules.put("a user task without an open work item", """
				select t.id_ from act_ru_task t left join work_item w on w.task_id = t.id_ and w.status = 'OPEN'
				where w.id is null""");
		rules.put("an open work item without its user task", """
				select w.case_number || ' ' || w.step from work_item w left join act_ru_task t on t.id_ = w.task_id
				where w.status = 'OPEN' and t.id_ is null""");
		rules.put("a user task that ever was without exactly one work item", """
				select h.id_ from act_hi_taskinst h left join work_item w on w.task_id = h.id_
				group by h.id_ having count(w.id) <> 1""");
		rules.put("a job that failed", "select id_ from act_ru_job where exception_msg_ is not null");
		rules.put("a process variable that no gateway asks for",
				"select distinct name_ from act_ru_variable where name_ <> 'outcome'");
		rules.put("a notice of receipt missing", """
				select c.number from case_file c join submitter_identity i on i.case_id = c.id and i.email is not null
				left join notice n on n.case_id = c.id and n.kind = 'RECEIVED' where n.id is null""");
		return rules;
	}

	/** Everything holds now. */
	public void holds() {
		List<String> broken = new ArrayList<>();
		RULES.forEach((rule, sql) -> {
			List<String> found = this.jdbc.sql(sql + " limit 5").query(String.class).list();
			if (!found.isEmpty()) {
				broken.add(rule + ": " + found);
			}
		});
		assertThat(broken).isEmpty();
	}

	/** How many rows stand in each of the tables a submission writes to. */
	public Map<String, Long> rows() {
		Map<String, Long> rows = new LinkedHashMap<>();
		List.of("case_file", "submission", "submitter_identity", "work_item", "act_ru_execution", "act_ru_task",
				"act_ru_job", "act_ru_variable", "act_hi_procinst")
			.forEach((table) -> rows.put(table, count("select count(*) from " + table)));
		rows.put("audit_entry",
				count("select count(*) from audit_entry where chain like 'case:%' and action = 'case.registered'"));
		rows.put("notice", count("select count(*) from notice where case_id is not null"));
		return rows;
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
