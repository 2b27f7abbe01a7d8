package vn.langnghe.platform.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * XLSX, one sheet after the other, straight to where it goes: the library's own streaming
 * keeps the rows in a file on the disk meanwhile, where people's names have no place.
 */
public final class XlsxWriter implements SheetWriter {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String SHEET = "<worksheet xmlns=\"" + XlsxParts.NAMESPACE
			+ "spreadsheetml/2006/main\"><sheetViews>"
			+ "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
			+ "state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
			+ "<col min=\"1\" max=\"60\" width=\"20\" customWidth=\"1\"/></cols><sheetData>";

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	/** What XML cannot hold, halves of characters too. */
	private static final Pattern UNWRITABLE = Pattern
		.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

	private final ZipOutputStream zip;

	private int sheet;

	/**
	 * Begins the first sheet.
	 * @param names of the sheets, each of at most 31 letters and digits
	 */
	public XlsxWriter(OutputStream out, String... names) throws IOException {
		this.zip = new ZipOutputStream(new StaysOpen(out), StandardCharsets.UTF_8);
		for (XlsxParts.Part part : XlsxParts.around(Stream.of(names).map(XlsxWriter::escaped).toList())) {
			this.zip.putNextEntry(new ZipEntry(part.name()));
			write(HEAD + part.xml());
			this.zip.closeEntry();
		}
		begin();
	}

	/** Ends a sheet and begins the next of those that were named. */
	public void next() throws IOException {
		end();
		begin();
	}

	private void begin() throws IOException {
		this.zip.putNextEntry(new ZipEntry(XlsxParts.sheet(++this.sheet)));
		write(HEAD + SHEET);
	}

	private void end() throws IOException {
		write("</sheetData></worksheet>");
		this.zip.closeEntry();
	}

	@Override
	public void header(List<String> names) throws IOException {
		row(names, 2);
	}

	@Override
	public void row(List<?> cells) throws IOException {
		row(cells, 1);
	}

	private void row(List<?> cells, int textStyle) throws IOException {
		StringBuilder row = new StringBuilder("<row>");
		for (Object cell : cells) {
			if (cell instanceof Number number) {
				row.append("<c><v>").append(number).append("</v></c>");
			}
			else if (cell instanceof LocalDate day) {
				row.append("<c s=\"3\"><v>").append(ChronoUnit.DAYS.between(DAY_ZERO, day)).append("</v></c>");
			}
			else {
				row.append("<c t=\"inlineStr\" s=\"")
					.append(textStyle)
					.append("\"><is><t xml:space=\"preserve\">")
					.append(escaped(cell.toString()))
					.append("</t></is></c>");
			}
		}
		write(row.append("</row>").toString());
	}

	private static String escaped(String text) {
		String cut = (text.length() > SheetFile.LONGEST_CELL) ? text.substring(0, SheetFile.LONGEST_CELL) : text;
		return UNWRITABLE.matcher(cut)
			.replaceAll("\uFFFD")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("\r", "&#13;");
	}

	private void write(String text) throws IOException {
		this.zip.write(text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		end();
		this.zip.close();
	}

	private static final class StaysOpen extends FilterOutputStream {

		StaysOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
