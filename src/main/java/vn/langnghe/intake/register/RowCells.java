package vn.langnghe.intake.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.langnghe.intake.Written;
import vn.langnghe.platform.sheet.SheetRow;

/**
 * The cells of one row, each in the form in which it is kept, and the problems that were
 * found in them.
 */
final class RowCells {

	private final SheetRow row;

	private final Map<RegisterColumn, Integer> columns;

	private final List<Problem> problems = new ArrayList<>();

	RowCells(SheetRow row, Map<RegisterColumn, Integer> columns) {
		this.row = row;
		this.columns = columns;
		columns.keySet().forEach(this::fits);
	}

	/** What no column may hold. */
	private void fits(RegisterColumn column) {
		String cell = cell(column);
		if (SheetRow.isFailed(cell)) {
			refuse(column, "formula");
		}
		else if (Written.hasControls(cell)) {
			refuse(column, "controls");
		}
		else if (Written.length(Written.paragraphs(cell)) > column.longest()) {
			refuse(column, "long", Integer.toString(column.longest()));
		}
	}

	int number() {
		return this.row.line();
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	void refuse(RegisterColumn column, String what, String... about) {
		this.problems.add(new Problem(column, what, List.of(about)));
	}

	String identifier(RegisterColumn column) {
		return Written.identifier(cell(column));
	}

	String line(RegisterColumn column) {
		return Written.line(cell(column));
	}

	String paragraphs(RegisterColumn column) {
		return Written.paragraphs(cell(column));
	}

	/**
	 * A day that has come.
	 * @return null when there is none in it
	 */
	@Nullable LocalDate day(RegisterColumn column, LocalDate today) {
		String cell = line(column);
		LocalDate day = RegisterDates.read(cell).orElse(null);
		if (cell.isEmpty()) {
			refuse(column, "empty");
		}
		else if (day == null) {
			refuse(column, "day", cell);
		}
		else if (day.isAfter(today)) {
			refuse(column, "ahead", cell);
		}
		return day;
	}

	/** What the words of a cell stand for; null when there are none. */
	<T> @Nullable T found(RegisterColumn column, Function<String, Optional<T>> search) {
		String cell = line(column);
		Optional<T> found = cell.isEmpty() ? Optional.empty() : search.apply(cell);
		if (!cell.isEmpty() && found.isEmpty()) {
			refuse(column, "unknown", cell);
		}
		return found.orElse(null);
	}

	private String cell(RegisterColumn column) {
		Integer at = this.columns.get(column);
		return (at != null) ? this.row.cell(at) : "";
	}

	/** What is empty was not said. */
	static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
