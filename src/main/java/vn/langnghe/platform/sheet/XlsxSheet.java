package vn.langnghe.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of a workbook row by row. No document type and nothing from
 * outside is read, no formula is worked out and no macro is run.
 */
final class XlsxSheet {

	private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*\"(1|true)\"");

	private final byte[] file;

	private final int mostRows;

	XlsxSheet(byte[] file, int mostRows) {
		this.file = file;
		this.mostRows = mostRows;
	}

	List<SheetRow> read() {
		try {
			ZipBounds.check(this.file);
			try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(this.file))) {
				return read(book);
			}
		}
		catch (UnreadableSheet ex) {
			throw ex;
		}
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			// The library has many words for a file that is none; people need one.
			throw new UnreadableSheet("no-table");
		}
	}

	private List<SheetRow> read(OPCPackage book)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		XSSFReader reader = new XSSFReader(book);
		Iterator<InputStream> sheets = reader.getSheetsData();
		if (!sheets.hasNext()) {
			throw new UnreadableSheet("empty");
		}
		Rows rows = new Rows(this.mostRows);
		XMLReader xml = XMLHelper.newXMLReader();
		xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null,
				new ReadOnlySharedStringsTable(book), rows, new CellTexts(isFrom1904(reader)), false));
		try (InputStream sheet = sheets.next()) {
			xml.parse(new InputSource(sheet));
		}
		return rows.all;
	}

	private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
		try (InputStream workbook = reader.getWorkbookData()) {
			return FROM_1904.matcher(new String(workbook.readAllBytes(), StandardCharsets.UTF_8)).find();
		}
	}

	/** Hears the rows as they come. */
	private static final class Rows implements SheetContentsHandler {

		private final int most;

		private final List<SheetRow> all = new ArrayList<>();

		private List<String> cells = new ArrayList<>();

		Rows(int most) {
			this.most = most;
		}

		@Override
		public void startRow(int row) {
			this.cells = new ArrayList<>();
		}

		@Override
		public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
			int column = (reference != null) ? new CellReference(reference).getCol() : this.cells.size();
			if (text == null || column >= SheetFile.MOST_COLUMNS) {
				return;
			}
			while (this.cells.size() <= column) {
				this.cells.add("");
			}
			this.cells.set(column, text);
		}

		@Override
		public void endRow(int row) {
			SheetRow read = new SheetRow(row + 1, this.cells);
			if (read.isBlank()) {
				return;
			}
			if (this.all.size() == this.most) {
				throw new UnreadableSheet("rows", this.most);
			}
			this.all.add(read);
		}

	}

}
