package vn.langnghe.workflow.rules.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
		c1 = sent(c1);
		c2 = sent(c2);
		c3 = sent(c3);
		c4 = sent(c4);
		c5 = sent(c5);
		c6 = sent(c6);
		note = sent(note);
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

	private static String sent(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
