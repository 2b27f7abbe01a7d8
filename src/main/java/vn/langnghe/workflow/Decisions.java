package vn.langnghe.workflow;

import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.DeadlinePolicy;
import vn.langnghe.catalogue.FeedbackKind;

/**
 * Asks the decision tables in {@code processes/}. An answer is kept for a short while: a
 * table answers the same question the same way until another version of it is deployed,
 * and evaluating its expressions costs more than all else of registering a case. A new
 * table is felt everywhere within that time.
 */
@Component
class Decisions implements DeadlinePolicy {

	private static final Duration KEPT = Duration.ofSeconds(30);

	private final ObjectProvider<DecisionService> engine;

	private final LoadingCache<Question, Allowance> allowances = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.maximumSize(1_000)
		.build(this::decide);

	private final LoadingCache<Approver, String> approvers = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.maximumSize(1_000)
		.build(this::decide);

	private final LoadingCache<Matter, Route> routes = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.maximumSize(1_000)
		.build(this::decide);

	/**
	 * The engine is asked for late: its own process file calls beans that need decisions.
	 */
	Decisions(ObjectProvider<DecisionService> engine) {
		this.engine = engine;
	}

	@Override
	public Allowance allowance(String step, @Nullable FeedbackKind kind) {
		return this.allowances.get(new Question(step, kind));
	}

	/**
	 * The hat that decides, as the process file names hats.
	 * @param step {@code approve}, or {@code chair-review} for all else the head decides
	 * @param kind the kind of feedback, or null
	 * @param eligibleChairpersons how many of the agency may decide
	 */
	String approver(String step, @Nullable FeedbackKind kind, int eligibleChairpersons) {
		return this.approvers.get(new Approver(step, kind, eligibleChairpersons));
	}

	/** The department proposed for a matter; there always is one. */
	Route route(@Nullable String field, @Nullable FeedbackKind kind, int load) {
		return this.routes.get(new Matter(field, kind, load));
	}

	private Allowance decide(Question question) {
		DmnDecisionRuleResult row = row("deadlines", variables(question.step(), question.kind()));
		Number days = Objects.requireNonNull(row.getEntry("workingDays"));
		return new Allowance(days.intValue(), "CLOCK".equals(row.getEntry("from")));
	}

	private String decide(Approver question) {
		VariableMap asked = variables(question.step(), question.kind()).putValue("eligibleChairpersons",
				question.eligibleChairpersons());
		return Objects.requireNonNull(row("approval", asked).getEntry("approver"));
	}

	private static VariableMap variables(String step, @Nullable FeedbackKind kind) {
		return Variables.putValue("step", step).putValue("kind", (kind != null) ? kind.name() : null);
	}

	private Route decide(Matter matter) {
		String kind = (matter.kind() != null) ? matter.kind().name() : null;
		DmnDecisionRuleResult row = row("routing",
				Variables.putValue("field", matter.field()).putValue("kind", kind).putValue("load", matter.load()));
		return new Route(Objects.requireNonNull(row.getEntry("department")),
				Objects.requireNonNull(row.getEntry("reason")));
	}

	private DmnDecisionRuleResult row(String table, VariableMap question) {
		DmnDecisionRuleResult row = this.engine.getObject()
			.evaluateDecisionTableByKey(table, question)
			.getSingleResult();
		if (row == null) {
			throw new IllegalStateException("No row of the decision table " + table + " fits " + question);
		}
		return row;
	}

	/** What the approval table is asked. */
	private record Approver(String step, @Nullable FeedbackKind kind, int eligibleChairpersons) {
	}

	/** What the deadline table is asked. */
	private record Question(String step, @Nullable FeedbackKind kind) {
	}

	/** What the routing table is asked. */
	private record Matter(@Nullable String field, @Nullable FeedbackKind kind, int load) {
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
