package vn.langnghe.workflow.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Invalid;
import vn.langnghe.workflow.rules.Sheet.Column;
import vn.langnghe.workflow.rules.Sheet.Row;

/**
 * The form that a table must have to be kept as a draft at all: the columns of the
 * delivered one, and in its cells only what can be checked.
 */
@Component
class TableForm {

	static final int MOST_ROWS = 200;

	private static final String FIELD = "file";

	private final TableEngine engine;

	TableForm(TableEngine engine) {
		this.engine = engine;
	}

	/**
	 * Reads an uploaded file.
	 * @param dmn its text
	 * @param table which table it shall be
	 * @param model the delivered table, whose form it must have
	 * @throws Invalid when it has not
	 */
	DmnFile read(String dmn, RuleTable table, Sheet model) {
		DmnFile file;
		Sheet sheet;
		try {
			file = DmnFile.read(dmn);
			sheet = file.sheet();
		}
		catch (RuntimeException ex) {
			// Whatever the reader stumbles over, the file is none of ours.
			throw new Invalid(FIELD, "rules.file.unreadable");
		}
		require(table.key().equals(file.key()), "rules.file.other-table", table.key());
		require(file.feelOnly(), "rules.file.language");
		require(sheet.hitPolicy().equals(model.hitPolicy()), "rules.file.hit-policy", model.hitPolicy());
		require(asked(sheet.inputs()).equals(asked(model.inputs())), "rules.file.inputs", names(model.inputs()));
		require(asked(sheet.outputs()).equals(asked(model.outputs())), "rules.file.outputs", names(model.outputs()));
		require(!sheet.rows().isEmpty() && sheet.rows().size() <= MOST_ROWS, "rules.file.rows", MOST_ROWS);
		sheet.rows().forEach((row) -> require(row.cells().size() == sheet.columns().size(), "rules.file.unreadable"));
		IntStream.range(0, sheet.rows().size()).forEach((row) -> cells(sheet, row));
		try {
			this.engine.ready(file);
		}
		catch (RuntimeException ex) {
			throw new Invalid(FIELD, "rules.file.unreadable");
		}
		return file;
	}

	private static void cells(Sheet sheet, int row) {
		Row written = sheet.rows().get(row);
		IntStream.range(0, sheet.columns().size())
			.forEach((column) -> require(allowed(sheet, column, written.cells().get(column)), "rules.file.cell",
					row + 1, sheet.columns().get(column).label(), written.cells().get(column)));
	}

	/** Whether something may be written in a column. */
	static boolean allowed(Sheet sheet, int column, String cell) {
		Column under = sheet.columns().get(column);
		return (column < sheet.inputs().size()) ? Cells.asks(under, cell) : Cells.answers(under, cell);
	}

	private static void require(boolean so, String messageKey, Object... arguments) {
		if (!so) {
			throw new Invalid(FIELD, messageKey, arguments);
		}
	}

	private static List<String> asked(List<Column> columns) {
		return columns.stream().map((one) -> one.name() + ":" + one.type()).toList();
	}

	private static String names(List<Column> columns) {
		return columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

}
