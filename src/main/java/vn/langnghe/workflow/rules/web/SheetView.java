package vn.langnghe.workflow.rules.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import vn.langnghe.workflow.rules.Sheet;
import vn.langnghe.workflow.rules.Sheet.Row;

/**
 * A table as it is shown: cells as they stand, and what their codes mean.
 *
 * @param title its name
 * @param columns the headings, inputs first
 * @param inputs how many of them are inputs
 * @param lines the rows
 */
record SheetView(String title, List<String> columns, int inputs, List<Line> lines) {

	static SheetView of(Sheet sheet, RuleWords words, Locale locale) {
		return new SheetView(sheet.title(), sheet.columns().stream().map(Sheet.Column::label).toList(),
				sheet.inputs().size(),
				IntStream.range(0, sheet.rows().size())
					.mapToObj((row) -> line(sheet, sheet.rows().get(row), row + 1, words, locale))
					.toList());
	}

	private static Line line(Sheet sheet, Row row, int number, RuleWords words, Locale locale) {
		return new Line(number, row.note(),
				IntStream.range(0, sheet.columns().size())
					.mapToObj((column) -> new Cell(sheet.columns().get(column).label(), row.cells().get(column),
							words.cell(sheet.columns().get(column), row.cells().get(column), locale)))
					.toList());
	}

	/** A row: its place, where it comes from, its cells. */
	record Line(int number, String note, List<Cell> cells) {
	}

	/** A cell: its heading, what stands in it, what that means. */
	record Cell(String label, String text, String words) {
	}

}
