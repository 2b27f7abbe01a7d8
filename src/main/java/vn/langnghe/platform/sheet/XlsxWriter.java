package vn.langnghe.platform.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * XLSX with one sheet, straight to where it goes: the library's own streaming keeps the
 * rows in a file on the disk meanwhile, where people's names have no place.
 */
public final class XlsxWriter implements SheetWriter {

	private static final String NAMESPACE = "http://schemas.openxmlformats.org/";

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String TYPES = """
			<Types xmlns="%1$spackage/2006/content-types"><Default Extension="rels" \
			ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
			<Override PartName="/xl/styles.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
			<Override PartName="/xl/worksheets/sheet1.xml" \
			ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
		.formatted(NAMESPACE);

	private static final String RELATIONS = "<Relationships xmlns=\"" + NAMESPACE
			+ "package/2006/relationships\">%s</Relationships>";

	private static final String RELATION = "<Relationship Id=\"rId%d\" Type=\"" + NAMESPACE
			+ "officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

	private static final String WORKBOOK = "<workbook xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\" xmlns:r=\""
			+ NAMESPACE + "officeDocument/2006/relationships\"><sheets>"
			+ "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

	/** 0 plain, 1 text that is no formula, 2 the same in bold, 3 a day. */
	private static final String STYLES = """
			<styleSheet xmlns="%sspreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" \
			formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
			<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>\
			<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
			<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
			<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf quotePrefix="1"/>\
			<xf fontId="1" applyFont="1" quotePrefix="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>\
			</styleSheet>""".formatted(NAMESPACE);

	private static final String SHEET = "<worksheet xmlns=\"" + NAMESPACE + "spreadsheetml/2006/main\"><sheetViews>"
			+ "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
			+ "state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
			+ "<col min=\"1\" max=\"60\" width=\"20\" customWidth=\"1\"/></cols><sheetData>";

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	/** What XML cannot hold, halves of characters too. */
	private static final Pattern UNWRITABLE = Pattern
		.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

	private final ZipOutputStream zip;

	/**
	 * @param name of the sheet, at most 31 letters and digits
	 */
	public XlsxWriter(OutputStream out, String name) throws IOException {
		this.zip = new ZipOutputStream(new StaysOpen(out), StandardCharsets.UTF_8);
		part("[Content_Types].xml", TYPES);
		part("_rels/.rels", RELATIONS.formatted(RELATION.formatted(1, "officeDocument", "xl/workbook.xml")));
		part("xl/workbook.xml", WORKBOOK.formatted(escaped(name)));
		part("xl/_rels/workbook.xml.rels",
				RELATIONS.formatted(RELATION.formatted(1, "worksheet", "worksheets/sheet1.xml")
						+ RELATION.formatted(2, "styles", "styles.xml")));
		part("xl/styles.xml", STYLES);
		this.zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
		write(HEAD + SHEET);
	}

	private void part(String name, String xml) throws IOException {
		this.zip.putNextEntry(new ZipEntry(name));
		write(HEAD + xml);
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
		write("</sheetData></worksheet>");
		this.zip.closeEntry();
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
