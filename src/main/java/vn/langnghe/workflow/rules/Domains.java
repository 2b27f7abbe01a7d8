package vn.langnghe.workflow.rules;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.Steps;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.workflow.rules.Sheet.Column;

/** What the program can ask a table. */
@Component
class Domains {

	private final Procedures procedures;

	Domains(Procedures procedures) {
		this.procedures = procedures;
	}

	/**
	 * What can stand in each input, from left to right.
	 * @param table which table
	 * @param sheet the table that is checked
	 * @param delivered as delivered: it names every step that the program asks about
	 */
	List<Domain> of(RuleTable table, Sheet sheet, Sheet delivered) {
		return Stream.iterate(0, (column) -> column < sheet.inputs().size(), (column) -> column + 1)
			.map((column) -> of(table, sheet.inputs().get(column), sheet.cells(column), delivered.cells(column)))
			.toList();
	}

	private Domain of(RuleTable table, Column column, List<String> cells, List<String> delivered) {
		return switch (column.name()) {
			case "step" -> Domain
				.only((table == RuleTable.APPROVAL) ? List.of(Steps.APPROVE, Steps.CHAIR_REVIEW) : named(delivered));
			case "kind" -> Domain.onlyOrNothing(Stream.of(FeedbackKind.values()).map(Enum::name).toList());
			case "field" -> Domain.texts(this.procedures.fields(), cells);
			default -> column.number() ? Domain.numbers(cells) : Domain.texts(List.of(), cells);
		};
	}

	private static List<String> named(List<String> cells) {
		return cells.stream().flatMap((cell) -> Cells.texts(cell).stream()).distinct().toList();
	}

	/** The texts that may stand in a column's cells; empty where any may. */
	static List<String> codes(Column column, Domain domain) {
		return (domain.closed() && !column.number())
				? domain.values().stream().filter(String.class::isInstance).map(String.class::cast).toList()
				: List.of();
	}

	/** All texts of the cells that the domain does not know. */
	static TreeSet<String> unknown(Domain domain, List<String> cells) {
		TreeSet<String> unknown = new TreeSet<>();
		if (domain.closed()) {
			unknown.addAll(named(cells));
			domain.values().stream().filter(String.class::isInstance).forEach(unknown::remove);
		}
		return unknown;
	}

}
