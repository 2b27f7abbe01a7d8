package vn.langnghe.workflow;

import java.util.Objects;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.DeadlinePolicy;
import vn.langnghe.catalogue.FeedbackKind;

/** Asks the decision tables in {@code processes/}. */
@Component
class Decisions implements DeadlinePolicy {

	private final ObjectProvider<DecisionService> engine;

	/**
	 * The engine is asked for late: its own process file calls beans that need decisions.
	 */
	Decisions(ObjectProvider<DecisionService> engine) {
		this.engine = engine;
	}

	@Override
	public Allowance allowance(String step, @Nullable FeedbackKind kind) {
		DmnDecisionRuleResult row = row(
				this.engine.getObject()
					.evaluateDecisionTableByKey("deadlines",
							Variables.putValue("step", step).putValue("kind", (kind != null) ? kind.name() : null)),
				"deadlines, " + step);
		Number days = Objects.requireNonNull(row.getEntry("workingDays"));
		return new Allowance(days.intValue(), "CLOCK".equals(row.getEntry("from")));
	}

	/** The hat that approves, as the process file names hats. */
	String approver(int eligibleChairpersons) {
		return Objects.requireNonNull(row(this.engine.getObject()
			.evaluateDecisionTableByKey("approval", Variables.putValue("eligibleChairpersons", eligibleChairpersons)),
				"approval")
			.getEntry("approver"));
	}

	private static DmnDecisionRuleResult row(DmnDecisionTableResult result, String asked) {
		DmnDecisionRuleResult row = result.getSingleResult();
		if (row == null) {
			throw new IllegalStateException("No row of the decision table fits: " + asked);
		}
		return row;
	}

}
