package vn.langnghe.workflow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A decision table as people see it.
 *
 * @param title its name
 * @param hitPolicy which of several rows that fit counts, as DMN names it
 * @param inputs what is asked by, from left to right
 * @param outputs what is answered, to the right of them
 * @param rows from top to bottom
 */
public record Sheet(String title, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

	public List<Column> columns() {
		List<Column> all = new ArrayList<>(this.inputs);
		all.addAll(this.outputs);
		return all;
	}

	/** Whether both ask, answer and decide alike; words beside a row decide nothing. */
	public boolean decidesLike(Sheet other) {
		return this.rows.stream().map(Row::cells).toList().equals(other.rows.stream().map(Row::cells).toList());
	}

	/**
	 * All that is written in one column.
	 * @param column counted from 0, inputs first
	 */
	List<String> cells(int column) {
		return this.rows.stream().map((row) -> row.cells().get(column)).distinct().toList();
	}

	/** The inputs of a row. */
	List<String> conditions(Row row) {
		return row.cells().subList(0, this.inputs.size());
	}

	/** The output of a name as it is written in a row. */
	String answer(Row row, String name) {
		return row.cells()
			.get(this.inputs.size() + IntStream.range(0, this.outputs.size())
				.filter((one) -> this.outputs.get(one).name().equals(name))
				.findFirst()
				.orElseThrow());
	}

	/**
	 * A column.
	 *
	 * @param label its heading
	 * @param name the variable it asks for, or the name of what it answers
	 * @param type {@code string} or {@code integer}
	 */
	public record Column(String label, String name, String type) {

		public boolean number() {
			return this.type.equals("integer");
		}

	}

	/**
	 * A row.
	 *
	 * @param id its id in the file, or null when it is new
	 * @param note where it comes from, in words
	 * @param cells the inputs and then the outputs, as they are written
	 */
	public record Row(@Nullable String id, String note, List<String> cells) {
	}

}
