package vn.langnghe.platform.sheet;

import java.util.List;

/**
 * One row of a table that somebody brought; blank rows are left out.
 *
 * @param line where it stands in the file, the first being 1
 * @param cells as texts; a day is written as in ISO 8601
 */
public record SheetRow(int line, List<String> cells) {

	/** What a spreadsheet could not work out is written so. */
	static final String ERROR = "ERROR:#";

	/** The cell in a column; empty where the row ends earlier. */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

	/** Whether a spreadsheet's formula failed in this cell. */
	public static boolean isFailed(String cell) {
		return cell.startsWith(ERROR);
	}

	boolean isBlank() {
		return this.cells.stream().allMatch(String::isBlank);
	}

}
