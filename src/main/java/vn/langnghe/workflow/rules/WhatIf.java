package vn.langnghe.workflow.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.workflow.rules.Effect.Change;
import vn.langnghe.workflow.rules.Effect.Group;
import vn.langnghe.workflow.rules.Effect.Late;

/**
 * Tries a draft on the cases of the last twelve months: what would have been different.
 */
@Component
class WhatIf {

	private static final int MONTHS = 12;

	private static final int MOST = 2_000;

	private static final int NUMBERS = 50;

	private static final String CASE = "case";

	private final RuleVersions versions;

	private final TablesInForce tables;

	private final TableEngine engine;

	private final PastCases cases;

	private final StaffMembers staffMembers;

	private final Calendars calendars;

	private final JdbcClient jdbc;

	private final Clock clock;

	WhatIf(RuleVersions versions, TablesInForce tables, TableEngine engine, PastCases cases, StaffMembers staffMembers,
			Calendars calendars, JdbcClient jdbc, Clock clock) {
		this.versions = versions;
		this.tables = tables;
		this.engine = engine;
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Effect of(Draft draft, long staffId) {
		RuleTable table = draft.table();
		List<Long> agencies = this.versions.followers(table, draft.agencyId());
		LocalDate since = VietnamTime.today(this.clock).minusMonths(MONTHS);
		List<PastCase> past = this.cases.of(agencies, since, MOST, staffId);
		PastQuestions questions = new PastQuestions(this.staffMembers, this.jdbc, steps(table));
		UnaryOperator<Map<String, Object>> before = inForce(table, draft.agencyId());
		UnaryOperator<Map<String, Object>> after = drafted(draft, before);
		Map<Change, List<String>> groups = new LinkedHashMap<>();
		int changed = 0;
		for (PastCase one : past) {
			List<Change> changes = changes(questions.ask(table, one, before), questions.ask(table, one, after));
			changes.forEach((change) -> groups.computeIfAbsent(change, (key) -> new ArrayList<>()).add(one.number()));
			changed += changes.isEmpty() ? 0 : 1;
		}
		return new Effect(since, past.size(), MOST, changed, agencies.size(), sorted(groups),
				(table == RuleTable.DEADLINES) ? late(past, before, after) : null);
	}

	private Set<String> steps(RuleTable table) {
		return (table == RuleTable.DEADLINES)
				? DmnFile.read(Objects.requireNonNull(this.versions.delivered(table).dmn()))
					.sheet()
					.cells(0)
					.stream()
					.flatMap((cell) -> Cells.texts(cell).stream())
					.collect(Collectors.toSet())
				: Set.of();
	}

	/** The tables that hold now, each question asked once. */
	private UnaryOperator<Map<String, Object>> inForce(RuleTable table, long agencyId) {
		List<Long> inForce = this.versions.inForce(table, agencyId, null);
		return (question) -> inForce.stream()
			.map((version) -> this.tables.answer(version, question))
			.filter((answer) -> !answer.isEmpty())
			.findFirst()
			.orElse(Map.of());
	}

	private UnaryOperator<Map<String, Object>> drafted(Draft draft, UnaryOperator<Map<String, Object>> otherwise) {
		DmnDecision decision = this.engine.ready(DmnFile.read(draft.dmn()));
		Map<Map<String, Object>, Map<String, Object>> known = new HashMap<>();
		return (question) -> known.computeIfAbsent(question, (asked) -> {
			Map<String, Object> answer = this.engine.ask(decision, asked);
			return answer.isEmpty() ? otherwise.apply(asked) : answer;
		});
	}

	private static List<Change> changes(Map<String, Map<String, Object>> before,
			Map<String, Map<String, Object>> after) {
		return before.keySet()
			.stream()
			.filter((aspect) -> !before.get(aspect).equals(after.get(aspect)))
			.map((aspect) -> new Change(aspect, before.get(aspect), after.get(aspect)))
			.toList();
	}

	private static List<Group> sorted(Map<Change, List<String>> groups) {
		return groups.entrySet()
			.stream()
			.map((one) -> new Group(one.getKey(), one.getValue().size(),
					one.getValue().stream().limit(NUMBERS).toList()))
			.sorted(Comparator.comparingInt(Group::count).reversed())
			.toList();
	}

	private Late late(List<PastCase> past, UnaryOperator<Map<String, Object>> before,
			UnaryOperator<Map<String, Object>> after) {
		int answered = 0;
		int lateBefore = 0;
		int lateAfter = 0;
		for (PastCase one : past) {
			@Nullable Instant repliedAt = one.repliedAt();
			if (repliedAt != null) {
				answered++;
				int taken = this.calendars.of(one.agencyId()).workingDaysBetween(one.clockStartedAt(), repliedAt)
						- one.more();
				lateBefore += (taken > allowed(one, before)) ? 1 : 0;
				lateAfter += (taken > allowed(one, after)) ? 1 : 0;
			}
		}
		return new Late(answered, lateBefore, lateAfter);
	}

	private static int allowed(PastCase past, UnaryOperator<Map<String, Object>> table) {
		Map<String, Object> question = new HashMap<>();
		question.put("step", CASE);
		question.put("kind", past.kind());
		return ((Number) Objects.requireNonNull(table.apply(question).get("workingDays"))).intValue();
	}

}
