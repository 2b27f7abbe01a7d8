package vn.langnghe.metrics;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Csv;

/**
 * A table of dossier counts as it was sent: {@code month,procedure,dossiers,overdue}.
 * Reads it whole and says of every row that cannot be taken what is wrong with it.
 */
final class DossierSheet {

	static final List<String> COLUMNS = List.of("month", "procedure", "dossiers", "overdue");

	/** More than an agency with every procedure has in a year. */
	private static final int MOST_ROWS = 5_000;

	private final Map<String, Long> procedures;

	private final Set<String> expected;

	private final YearMonth latest;

	private final List<Row> rows = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final Map<String, Integer> lineOf = new HashMap<>();

	/**
	 * @param procedures the ids of the procedures by their codes
	 * @param expected the codes of those that were counted the month before, which no
	 * later month may leave out
	 * @param latest the last month that has begun
	 */
	DossierSheet(Map<String, Long> procedures, Set<String> expected, YearMonth latest) {
		this.procedures = procedures;
		this.expected = expected;
		this.latest = latest;
	}

	DossierSheet read(String text) {
		List<String> lines = text.replace("\ufeff", "").lines().toList();
		if (lines.isEmpty() || !cells(lines.get(0)).equals(COLUMNS)) {
			return refuse(1, "header");
		}
		if (lines.size() > MOST_ROWS) {
			return refuse(MOST_ROWS, "too-many");
		}
		for (int at = 1; at < lines.size(); at++) {
			if (!lines.get(at).isBlank()) {
				read(at + 1, cells(lines.get(at)));
			}
		}
		if (this.lineOf.isEmpty() && this.problems.isEmpty()) {
			return refuse(1, "empty");
		}
		if (this.problems.isEmpty()) {
			nameWhatIsMissing();
		}
		return this;
	}

	private void read(int line, List<String> cells) {
		if (cells.size() != COLUMNS.size()) {
			refuse(line, "cells");
			return;
		}
		YearMonth month = month(cells.get(0));
		Long procedure = this.procedures.get(cells.get(1));
		Integer dossiers = number(cells.get(2));
		Integer overdue = number(cells.get(3));
		if (month == null || month.isAfter(this.latest)) {
			refuse(line, (month == null) ? "month" : "month-ahead", cells.get(0));
		}
		else if (procedure == null) {
			refuse(line, "procedure", cells.get(1));
		}
		else if (dossiers == null || overdue == null) {
			refuse(line, "number", (dossiers == null) ? cells.get(2) : cells.get(3));
		}
		else if (dossiers < 0 || overdue < 0) {
			refuse(line, "negative");
		}
		else if (overdue > dossiers) {
			refuse(line, "more-overdue");
		}
		else {
			Integer earlier = this.lineOf.putIfAbsent(month + " " + cells.get(1), line);
			if (earlier != null) {
				refuse(line, "duplicate", earlier.toString());
			}
			this.rows.add(new Row(month, cells.get(1), procedure, dossiers, overdue));
		}
	}

	/** Nothing was handled is a row with 0: no row means that somebody forgot it. */
	private void nameWhatIsMissing() {
		Set<String> codes = new TreeSet<>(this.expected);
		this.rows.forEach((row) -> codes.add(row.code()));
		months().forEach((month) -> codes.stream()
			.filter((code) -> !this.lineOf.containsKey(month + " " + code))
			.forEach((code) -> this.problems.add(new Problem(0, "missing", List.of(month.toString(), code)))));
	}

	/** From the first to the last, without a gap. */
	private Stream<YearMonth> months() {
		Set<YearMonth> named = new HashSet<>();
		this.rows.forEach((row) -> named.add(row.month()));
		YearMonth first = named.stream().min(YearMonth::compareTo).orElseThrow();
		YearMonth last = named.stream().max(YearMonth::compareTo).orElseThrow();
		return Stream.iterate(first, (month) -> !month.isAfter(last), (month) -> month.plusMonths(1));
	}

	private DossierSheet refuse(int line, String what, String... about) {
		this.problems.add(new Problem(line, what, List.of(about)));
		return this;
	}

	private static List<String> cells(String line) {
		return Csv.cells(line).stream().map(String::strip).toList();
	}

	private static @Nullable YearMonth month(String cell) {
		try {
			return YearMonth.parse(cell);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static @Nullable Integer number(String cell) {
		try {
			return Integer.valueOf(cell);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	List<Row> rows() {
		return this.rows;
	}

	List<Problem> problems() {
		return this.problems;
	}

	/** One row that can be taken. */
	record Row(YearMonth month, String code, long procedureId, int dossiers, int overdue) {
	}

	/**
	 * Why the table is not taken.
	 *
	 * @param line the line in the file; 0 for a row that is not there
	 * @param what {@code metrics.dossiers.problem.<what>} are its words
	 * @param about what they are about
	 */
	record Problem(int line, String what, List<String> about) {
	}

}
