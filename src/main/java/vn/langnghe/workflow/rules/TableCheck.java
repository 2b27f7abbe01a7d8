package vn.langnghe.workflow.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;

/**
 * Whether a table may be put in force: it names only what there is, leaves no case
 * without a row, answers only what is allowed, and the engine answers as it is read.
 */
@Component
public class TableCheck {

	private final RuleVersions versions;

	private final TableEngine engine;

	private final Domains domains;

	private final List<AnswerRules> rules;

	TableCheck(RuleVersions versions, TableEngine engine, Domains domains, List<AnswerRules> rules) {
		this.versions = versions;
		this.engine = engine;
		this.domains = domains;
		this.rules = rules;
	}

	/**
	 * @param table which table
	 * @param agencyId for whom
	 * @param file a file of the right form, see {@link TableForm}
	 */
	Findings of(RuleTable table, long agencyId, DmnFile file) {
		Sheet sheet = file.sheet();
		List<Domain> inputs = domains(table, sheet);
		List<Problem> problems = new ArrayList<>(unknown(sheet, inputs));
		Coverage coverage = Coverage.of(sheet, inputs, this.engine);
		problems.addAll(coverage.problems());
		this.rules.stream()
			.filter((one) -> one.table() == table)
			.forEach((one) -> problems.addAll(one.problems(agencyId, coverage.answered())));
		problems.addAll(otherwise(this.engine.ready(file), coverage.answered()));
		return new Findings(problems, coverage.idle());
	}

	/** What can stand in each input of a table. */
	List<Domain> domains(RuleTable table, Sheet sheet) {
		Sheet delivered = DmnFile.read(Objects.requireNonNull(this.versions.delivered(table).dmn())).sheet();
		return this.domains.of(table, sheet, delivered);
	}

	private static List<Problem> unknown(Sheet sheet, List<Domain> inputs) {
		List<Problem> problems = new ArrayList<>();
		IntStream.range(0, inputs.size())
			.forEach((input) -> IntStream.range(0, sheet.rows().size())
				.forEach((row) -> Domains.unknown(inputs.get(input), List.of(sheet.rows().get(row).cells().get(input)))
					.forEach((text) -> problems
						.add(Problem.of("unknown", row + 1, sheet.inputs().get(input).label(), text)))));
		return problems;
	}

	/** The rows that the engine itself reads in another way, or not at all. */
	private List<Problem> otherwise(DmnDecision decision, List<Answered> answered) {
		Set<Integer> asked = new HashSet<>();
		return answered.stream()
			.filter((one) -> asked.add(one.row()))
			.filter((one) -> !Answers.same(one.answers(), said(decision, one)))
			.map((one) -> Problem.of("engine", one.line()))
			.toList();
	}

	private Map<String, Object> said(DmnDecision decision, Answered one) {
		try {
			return this.engine.ask(decision, one.question());
		}
		catch (RuntimeException ex) {
			// That it cannot is what was asked; the row is named.
			return Map.of();
		}
	}

	/**
	 * What was found.
	 *
	 * @param problems why it may not be put in force; empty when it may
	 * @param idle rows that are never used, counted from 1
	 */
	public record Findings(List<Problem> problems, List<Integer> idle) {

		static final Findings NONE = new Findings(List.of(), List.of());

		public boolean sound() {
			return this.problems.isEmpty();
		}

	}

}
