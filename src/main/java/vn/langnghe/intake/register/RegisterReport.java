package vn.langnghe.intake.register;

import java.util.Comparator;
import java.util.List;

import vn.langnghe.intake.register.CheckedRow.Outcome;

/**
 * What becomes of each row of an earlier register.
 *
 * @param rows as they stand in the file
 * @param unused headings under which nothing is taken over
 * @param uncounted how many of the accepted are too old for the figures
 */
public record RegisterReport(List<CheckedRow> rows, List<String> unused, long uncounted) {

	public long count(Outcome outcome) {
		return this.rows.stream().filter((row) -> row.outcome() == outcome).count();
	}

	/** Whether there is something to take over, and nothing in its way. */
	public boolean isAcceptable() {
		return count(Outcome.REFUSED) == 0 && count(Outcome.ACCEPTED) > 0;
	}

	/** The rows that a person has to look at first. */
	public List<CheckedRow> sorted() {
		return this.rows.stream().sorted(Comparator.comparing(CheckedRow::outcome)).toList();
	}

}
