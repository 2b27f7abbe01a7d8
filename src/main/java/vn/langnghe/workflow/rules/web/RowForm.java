package vn.langnghe.workflow.rules.web;

import java.util.List;

import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.rules.Sheet.Row;

/**
 * One row of a draft as it is typed: as many cells as the widest table has columns, and
 * where the row comes from.
 */
record RowForm(Integer edition, String c1, String c2, String c3, String c4, String c5, String c6, String note) {

	private static final int CELLS = 6;

	/** What was not sent is no edition that there is, and an empty cell. */
	RowForm {
		edition = (edition != null) ? edition : 0;
		c1 = FormRecords.orEmpty(c1);
		c2 = FormRecords.orEmpty(c2);
		c3 = FormRecords.orEmpty(c3);
		c4 = FormRecords.orEmpty(c4);
		c5 = FormRecords.orEmpty(c5);
		c6 = FormRecords.orEmpty(c6);
		note = FormRecords.orEmpty(note);
	}

	static RowForm of(int edition, Row row) {
		String[] cells = new String[CELLS];
		for (int cell = 0; cell < CELLS; cell++) {
			cells[cell] = (cell < row.cells().size()) ? row.cells().get(cell) : "";
		}
		return new RowForm(edition, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], row.note());
	}

	static RowForm empty(int edition) {
		return of(edition, new Row(null, "", List.of()));
	}

	List<String> cells() {
		return List.of(this.c1, this.c2, this.c3, this.c4, this.c5, this.c6);
	}

}
