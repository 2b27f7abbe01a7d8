package vn.langnghe.workflow.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Texts;

/**
 * Asks a table about a past case as the product would: by the steps that it went through,
 * the people who would be left to decide, and the work that everybody has in hand today.
 */
final class PastQuestions {

	private final StaffMembers staffMembers;

	private final JdbcClient jdbc;

	/** The steps that the deadline table knows. */
	private final Set<String> steps;

	private final Map<Long, Set<Long>> heads = new HashMap<>();

	private final Map<Long, Map<String, Integer>> loads = new HashMap<>();

	PastQuestions(StaffMembers staffMembers, JdbcClient jdbc, Set<String> steps) {
		this.staffMembers = staffMembers;
		this.jdbc = jdbc;
		this.steps = steps;
	}

	/**
	 * The answers of a table about a case.
	 * @param table which table
	 * @param past the case
	 * @param ask asks the table one question
	 * @return by step, or by the table's name
	 */
	Map<String, Map<String, Object>> ask(RuleTable table, PastCase past, UnaryOperator<Map<String, Object>> ask) {
		Map<String, Map<String, Object>> answers = new TreeMap<>();
		switch (table) {
			case DEADLINES -> past.steps()
				.stream()
				.filter(this.steps::contains)
				.forEach((step) -> answers.put(step, ask.apply(question(step, past))));
			case APPROVAL -> {
				answers.put(Steps.APPROVE, ask.apply(decision(Steps.APPROVE, past, past.barred())));
				answers.put(Steps.CHAIR_REVIEW, ask.apply(decision(Steps.CHAIR_REVIEW, past, past.subjects())));
			}
			case ROUTING -> {
				Object usual = ask.apply(matter(past, 0)).get("department");
				Object now = ask.apply(matter(past, load(past.agencyId(), String.valueOf(usual)))).get("department");
				answers.put(table.key(), Map.of("department", String.valueOf(now)));
			}
		}
		return answers;
	}

	private static Map<String, Object> question(String step, PastCase past) {
		Map<String, Object> question = new HashMap<>();
		question.put("step", step);
		question.put("kind", past.kind());
		return question;
	}

	private Map<String, Object> decision(String step, PastCase past, Set<Long> barred) {
		Set<Long> eligible = new HashSet<>(this.heads.computeIfAbsent(past.agencyId(),
				(agency) -> this.staffMembers.holders(agency, Role.CHAIRPERSON)
					.stream()
					.map(Staff::id)
					.collect(Collectors.toSet())));
		eligible.removeAll(barred);
		Map<String, Object> question = question(step, past);
		question.put("eligibleChairpersons", eligible.size());
		return question;
	}

	private static Map<String, Object> matter(PastCase past, int load) {
		Map<String, Object> question = new HashMap<>();
		question.put("procedure", past.procedure());
		question.put("field", past.field());
		question.put("kind", past.kind());
		question.put("load", load);
		return question;
	}

	/** What the least loaded handler of a department, else of the agency, has in hand. */
	private int load(long agencyId, String department) {
		Map<String, Integer> known = this.loads.computeIfAbsent(agencyId, this::loads);
		String beginning = Texts.fold(department);
		return known.entrySet()
			.stream()
			.filter((one) -> one.getKey().startsWith(beginning))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> known.values().stream().min(Integer::compare).orElse(0));
	}

	private Map<String, Integer> loads(long agencyId) {
		Map<String, Integer> loads = new TreeMap<>();
		this.jdbc.sql("""
				select fold(coalesce(d.name, '')) as department, min(load) as load from (
				  select s.department_id, (select count(*) from work_item w
				    where w.assignee_id = s.id and w.status = 'OPEN') as load
				  from staff s join hat h on h.staff_id = s.id and h.agency_id = ? and h.role = 'HANDLER'
				  where s.disabled_at is null) one
				left join department d on d.id = one.department_id group by 1""").param(agencyId).query((row) -> {
			loads.put(row.getString("department"), row.getInt("load"));
		});
		return loads;
	}

}
