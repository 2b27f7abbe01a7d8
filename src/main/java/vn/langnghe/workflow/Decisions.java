package vn.langnghe.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.DeadlinePolicy;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.TablesInForce;

/** Asks the decision tables as each agency has them. */
@Component
class Decisions implements DeadlinePolicy {

	private final TablesInForce tables;

	Decisions(TablesInForce tables) {
		this.tables = tables;
	}

	@Override
	public Allowance allowance(long agencyId, String step, @Nullable FeedbackKind kind, Instant asOf) {
		Map<String, Object> row = this.tables.answer(RuleTable.DEADLINES, agencyId, question(step, kind), asOf);
		return new Allowance(((Number) value(row, "workingDays")).intValue(), "CLOCK".equals(row.get("from")));
	}

	/**
	 * The hat that decides, as the process file names hats.
	 * @param agencyId whose case it is
	 * @param step {@code approve}, or {@code chair-review} for all else the head decides
	 * @param kind the kind of feedback, or null
	 * @param eligibleChairpersons how many of the agency may decide
	 */
	String approver(long agencyId, String step, @Nullable FeedbackKind kind, int eligibleChairpersons) {
		Map<String, Object> question = question(step, kind);
		question.put("eligibleChairpersons", eligibleChairpersons);
		return (String) value(this.tables.answer(RuleTable.APPROVAL, agencyId, question), "approver");
	}

	/** The department proposed for a matter; there always is one. */
	Route route(long agencyId, @Nullable String procedure, @Nullable String field, @Nullable FeedbackKind kind,
			int load) {
		Map<String, Object> question = new HashMap<>();
		question.put("procedure", procedure);
		question.put("field", field);
		question.put("kind", (kind != null) ? kind.name() : null);
		question.put("load", load);
		Map<String, Object> row = this.tables.answer(RuleTable.ROUTING, agencyId, question);
		return new Route((String) value(row, "department"), (String) value(row, "reason"));
	}

	private static Map<String, Object> question(String step, @Nullable FeedbackKind kind) {
		Map<String, Object> question = new HashMap<>();
		question.put("step", step);
		question.put("kind", (kind != null) ? kind.name() : null);
		return question;
	}

	private static Object value(Map<String, Object> row, String name) {
		return Objects.requireNonNull(row.get(name), name);
	}

	/**
	 * What the routing table proposes.
	 *
	 * @param department the beginning of the department's name
	 * @param reason why, in words for the person who assigns
	 */
	record Route(String department, String reason) {
	}

}
