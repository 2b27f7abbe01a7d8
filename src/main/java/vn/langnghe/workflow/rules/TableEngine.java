package vn.langnghe.workflow.rules;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The decision engine, on its own: a table that somebody edited reaches neither the
 * product's beans nor the process engine.
 */
@Component
class TableEngine {

	private static final String CELL = "cell";

	private final DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();

	private final DmnEngine engine = this.configuration.buildEngine();

	/**
	 * A table made ready to be asked.
	 * @throws RuntimeException when the engine cannot read it
	 */
	DmnDecision ready(DmnFile file) {
		return this.engine.parseDecision(file.key(), file.model());
	}

	/**
	 * Asks a table.
	 * @return the answers by name, or an empty map when no row fits
	 */
	Map<String, Object> ask(DmnDecision table, Map<String, Object> question) {
		DmnDecisionRuleResult row = this.engine.evaluateDecisionTable(table, question).getSingleResult();
		return (row != null) ? Map.copyOf(row.getEntryMap()) : Map.of();
	}

	/** Whether a value fits the condition of one cell. */
	boolean fits(String cell, @Nullable Object value) {
		return cell.equals(Cells.ANY) || this.configuration.getFeelEngine()
			.evaluateSimpleUnaryTests(cell, CELL, Variables.putValue(CELL, value).asVariableContext());
	}

}
