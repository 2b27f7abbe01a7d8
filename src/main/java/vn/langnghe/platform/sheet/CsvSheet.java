package vn.langnghe.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as spreadsheets write it: UTF-8 with or without its mark, commas or
 * semicolons between the cells, line ends within quotes.
 */
final class CsvSheet {

	private final String text;

	private final int mostRows;

	private final char separator;

	private final List<SheetRow> rows = new ArrayList<>();

	private List<String> cells = new ArrayList<>();

	private final StringBuilder cell = new StringBuilder();

	private int line = 1;

	private int begunAt = 1;

	CsvSheet(byte[] file, int mostRows) {
		this.text = decoded(file);
		this.mostRows = mostRows;
		this.separator = separator(this.text);
	}

	private static String decoded(byte[] file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			if (text.indexOf('\0') >= 0) {
				throw new UnreadableSheet("no-table");
			}
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableSheet("encoding");
		}
	}

	/** The one that stands most often in the first line. */
	private static char separator(String text) {
		String first = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
		long semicolons = first.chars().filter((one) -> one == ';').count();
		long commas = first.chars().filter((one) -> one == ',').count();
		return (semicolons > commas) ? ';' : ',';
	}

	List<SheetRow> read() {
		boolean quoted = false;
		for (int at = 0; at < this.text.length(); at++) {
			char next = this.text.charAt(at);
			if (quoted) {
				if (next == '"' && at + 1 < this.text.length() && this.text.charAt(at + 1) == '"') {
					add('"');
					at++;
				}
				else if (next == '"') {
					quoted = false;
				}
				else {
					add(next);
				}
			}
			else if (next == '"' && this.cell.toString().isBlank()) {
				this.cell.setLength(0);
				quoted = true;
			}
			else if (next == this.separator) {
				endCell();
			}
			else if (next == '\n' || (next == '\r' && !isBefore(at, '\n'))) {
				endRow();
			}
			else if (next != '\r') {
				add(next);
			}
			if (next == '\n' || (next == '\r' && !isBefore(at, '\n'))) {
				this.line++;
			}
			if (!quoted && this.cells.isEmpty() && this.cell.isEmpty()) {
				this.begunAt = this.line;
			}
		}
		if (quoted) {
			throw new UnreadableSheet("quote", Integer.toString(this.begunAt));
		}
		endRow();
		return this.rows;
	}

	private boolean isBefore(int at, char next) {
		return at + 1 < this.text.length() && this.text.charAt(at + 1) == next;
	}

	private void add(char next) {
		if (this.cell.length() == SheetFile.LONGEST_CELL) {
			throw new UnreadableSheet("quote", Integer.toString(this.begunAt));
		}
		this.cell.append(next);
	}

	private void endCell() {
		if (this.cells.size() < SheetFile.MOST_COLUMNS) {
			this.cells.add(this.cell.toString());
		}
		this.cell.setLength(0);
	}

	private void endRow() {
		endCell();
		SheetRow row = new SheetRow(this.begunAt, this.cells);
		this.cells = new ArrayList<>();
		if (row.isBlank()) {
			return;
		}
		if (this.rows.size() == this.mostRows) {
			throw new UnreadableSheet("rows", this.mostRows);
		}
		this.rows.add(row);
	}

}
