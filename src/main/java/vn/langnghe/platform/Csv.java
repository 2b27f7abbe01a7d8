package vn.langnghe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads the tables that ship with the product and writes those that leave it: UTF-8,
 * comma-separated, one row a line, names of the columns in the first line, quotes as in
 * RFC 4180.
 */
public final class Csv {

	/** Also behind blanks and in the wide forms that spreadsheets read as the narrow. */
	private static final Pattern FORMULA = Pattern
		.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\\t\\r\\n]");

	private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*(?:\"\"[^\"]*)*)\"|([^\",]*)),");

	private Csv() {
	}

	/**
	 * Reads one table.
	 * @param resource its place on the class path
	 * @return one map a row, from the column's name to its cell, an empty cell being an
	 * empty text
	 * @throws UncheckedIOException when there is no such table
	 * @throws IllegalArgumentException when a row has not as many cells as the first line
	 */
	public static List<Map<String, String>> read(String resource) {
		List<String> lines = lines(resource);
		List<String> names = cells(lines.get(0));
		List<Map<String, String>> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			List<String> cells = cells(line);
			if (cells.size() != names.size()) {
				throw new IllegalArgumentException("Not " + names + " in " + resource + ": " + line);
			}
			Map<String, String> row = new LinkedHashMap<>();
			for (int column = 0; column < names.size(); column++) {
				row.put(names.get(column), cells.get(column));
			}
			rows.add(row);
		}
		return rows;
	}

	/**
	 * Writes one line of a table for a spreadsheet. Every cell is quoted, and one that a
	 * spreadsheet would take for a formula gets an apostrophe before it.
	 * @param cells texts as they are
	 * @return the line with its end
	 */
	public static String line(List<String> cells) {
		return cells.stream()
			.map((cell) -> (FORMULA.matcher(cell).lookingAt() ? "'" : "") + cell.replace("\"", "\"\""))
			.collect(Collectors.joining("\",\"", "\"", "\"\r\n"));
	}

	private static List<String> lines(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The cells of one line, as they were before it was written. */
	public static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		Matcher cell = CELL.matcher(line + ",");
		while (cell.find()) {
			cells.add((cell.group(1) != null) ? cell.group(1).replace("\"\"", "\"") : cell.group(2));
		}
		return cells;
	}

}
