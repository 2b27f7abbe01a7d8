package vn.langnghe.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import vn.langnghe.platform.Csv;

/** CSV in UTF-8, with the mark by which spreadsheets know the letters. */
public final class CsvWriter implements SheetWriter {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final OutputStream out;

	public CsvWriter(OutputStream out) throws IOException {
		this.out = out;
		write("\ufeff");
	}

	@Override
	public void header(List<String> names) throws IOException {
		row(names);
	}

	@Override
	public void row(List<?> cells) throws IOException {
		write(Csv.line(cells.stream().map(CsvWriter::text).toList()));
	}

	private static String text(Object cell) {
		return (cell instanceof LocalDate day) ? day.format(DAY) : cell.toString();
	}

	private void write(String text) throws IOException {
		this.out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		this.out.flush();
	}

}
