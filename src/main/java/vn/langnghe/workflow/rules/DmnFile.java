package vn.langnghe.workflow.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

import vn.langnghe.workflow.rules.Sheet.Column;
import vn.langnghe.workflow.rules.Sheet.Row;

/** The text of a DMN file with one decision table, read and written. */
final class DmnFile {

	private final DmnModelInstance model;

	private final DecisionTable table;

	private DmnFile(DmnModelInstance model, DecisionTable table) {
		this.model = model;
		this.table = table;
	}

	/**
	 * @param dmn the text
	 * @throws Unreadable when it is no DMN, or has not exactly one decision table
	 */
	static DmnFile read(String dmn) {
		DmnModelInstance model;
		try {
			model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
		}
		catch (RuntimeException ex) {
			throw new Unreadable(ex);
		}
		Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class);
		if (tables.size() != 1 || model.getModelElementsByType(Decision.class).size() != 1) {
			throw new Unreadable(null);
		}
		return new DmnFile(model, tables.iterator().next());
	}

	DmnModelInstance model() {
		return this.model;
	}

	/** The id of the decision. */
	String key() {
		return ((Decision) this.table.getParentElement()).getId();
	}

	Sheet sheet() {
		return new Sheet(((Decision) this.table.getParentElement()).getName(), this.table.getHitPolicy().name(),
				this.table.getInputs()
					.stream()
					.map((one) -> new Column(text(one.getLabel()), text(one.getInputExpression().getText()),
							text(one.getInputExpression().getTypeRef())))
					.toList(),
				this.table.getOutputs()
					.stream()
					.map((one) -> new Column(text(one.getLabel()), text(one.getName()), text(one.getTypeRef())))
					.toList(),
				this.table.getRules().stream().map(DmnFile::row).toList());
	}

	/**
	 * Whether every expression is FEEL: in other languages a file could make the server
	 * run what it likes.
	 */
	boolean feelOnly() {
		return this.model.getModelElementsByType(DmnElement.class)
			.stream()
			.flatMap((one) -> Stream.ofNullable(one.getAttributeValue("expressionLanguage")))
			.allMatch((language) -> language.equalsIgnoreCase("feel") || language.matches(".*/FEEL/?"));
	}

	/** The same file with other rows. */
	String with(List<Row> rows) {
		List.copyOf(this.table.getRules()).forEach(this.table.getRules()::remove);
		rows.forEach((row) -> this.table.getRules().add(rule(row)));
		return Dmn.convertToString(this.model);
	}

	private Rule rule(Row row) {
		Rule rule = this.model.newInstance(Rule.class);
		if (row.id() != null) {
			rule.setId(row.id());
		}
		Description description = this.model.newInstance(Description.class);
		description.setTextContent(row.note());
		rule.setDescription(description);
		int inputs = this.table.getInputs().size();
		row.cells().subList(0, inputs).forEach((cell) -> {
			InputEntry entry = this.model.newInstance(InputEntry.class);
			entry.setText(words(cell));
			rule.getInputEntries().add(entry);
		});
		row.cells().subList(inputs, row.cells().size()).forEach((cell) -> {
			OutputEntry entry = this.model.newInstance(OutputEntry.class);
			entry.setText(words(cell));
			rule.getOutputEntries().add(entry);
		});
		return rule;
	}

	private Text words(String cell) {
		Text text = this.model.newInstance(Text.class);
		text.setTextContent(cell);
		return text;
	}

	private static Row row(Rule rule) {
		List<String> cells = new ArrayList<>();
		rule.getInputEntries().forEach((entry) -> cells.add(Cells.tidy(text(entry.getText()))));
		rule.getOutputEntries().forEach((entry) -> cells.add(text(entry.getText())));
		Description description = rule.getDescription();
		return new Row(rule.getId(), (description != null) ? description.getTextContent().strip() : "", cells);
	}

	private static String text(@Nullable Text element) {
		return (element != null) ? text(element.getTextContent()) : "";
	}

	private static String text(@Nullable String words) {
		return Objects.requireNonNullElse(words, "").strip();
	}

	/** The text is no file with one decision table. */
	static class Unreadable extends RuntimeException {

		Unreadable(@Nullable Throwable cause) {
			super("not a DMN file with one decision table", cause);
		}

	}

}
