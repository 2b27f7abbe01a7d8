package vn.langnghe.workflow.rules.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.workflow.rules.Sheet;
import vn.langnghe.workflow.rules.Sheet.Row;

/**
 * A table as it is shown: every cell in words, and as it stands in the file.
 *
 * @param title its name
 * @param columns the headings, inputs first
 * @param inputs how many of them are inputs
 * @param lines the rows
 */
record SheetView(String title, List<String> columns, int inputs, List<Line> lines) {

	static SheetView of(Sheet sheet, CellWords words, Locale locale) {
		return new SheetView(sheet.title(), sheet.columns().stream().map(Sheet.Column::label).toList(),
				sheet.inputs().size(),
				IntStream.range(0, sheet.rows().size())
					.mapToObj((row) -> line(sheet, sheet.rows().get(row), row + 1, words, locale))
					.toList());
	}

	private static Line line(Sheet sheet, Row row, int number, CellWords words, Locale locale) {
		return new Line(number, row.note(),
				IntStream.range(0, sheet.columns().size())
					.mapToObj((column) -> cell(sheet.columns().get(column), row.cells().get(column), words, locale))
					.toList());
	}

	private static Cell cell(Sheet.Column column, String written, CellWords words, Locale locale) {
		String said = words.of(column, written, locale);
		return new Cell(column.label(), said,
				(written.equals("-") || written.replace("\"", "").equals(said)) ? null : written);
	}

	/** A row: its place, where it comes from, its cells. */
	record Line(int number, String note, List<Cell> cells) {
	}

	/**
	 * A cell: its heading, what it says, and what the file has instead, or null when that
	 * is no other.
	 */
	record Cell(String label, String words, @Nullable String written) {
	}

}
