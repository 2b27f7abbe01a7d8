package vn.langnghe.metrics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.web.ReportContent.Section;
import vn.langnghe.metrics.web.ReportContent.Table;

/**
 * A report as a spreadsheet, one sheet a section. What a spreadsheet could take for a
 * formula is written so that it is none.
 */
@Component
class ReportSheet {

	private static final int CHARACTER = 256;

	private static final int FIRST_COLUMN = 52 * CHARACTER;

	private static final int COLUMN = 20 * CHARACTER;

	private static final int COLUMNS = 4;

	byte[] write(ReportContent content) {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			Styles styles = Styles.of(book);
			for (int number = 0; number < content.sections().size(); number++) {
				Section section = content.sections().get(number);
				// Long names of two sections may begin alike.
				Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName((number + 1) + ". " + section.title()));
				sheet.setColumnWidth(0, FIRST_COLUMN);
				for (int column = 1; column <= COLUMNS; column++) {
					sheet.setColumnWidth(column, COLUMN);
				}
				if (number == 0) {
					line(sheet, List.of(content.title()), styles.bold());
					content.facts().forEach((fact) -> line(sheet, List.of(fact), styles.words()));
				}
				write(section, sheet, styles);
			}
			book.write(written);
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Section section, Sheet sheet, Styles styles) {
		line(sheet, List.of(section.title()), styles.bold());
		if (section.lead() != null) {
			line(sheet, List.of(section.lead()), styles.words());
		}
		for (Table table : section.tables()) {
			line(sheet, List.of(), styles.words());
			if (table.title() != null) {
				line(sheet, List.of(table.title()), styles.bold());
			}
			line(sheet, table.header(), styles.bold());
			table.rows().forEach((row) -> line(sheet, row, styles.words()));
		}
	}

	private static void line(Sheet sheet, List<?> cells, CellStyle words) {
		Row row = sheet.createRow(sheet.getLastRowNum() + 1);
		for (int column = 0; column < cells.size(); column++) {
			Cell cell = row.createCell(column);
			if (cells.get(column) instanceof Number number) {
				cell.setCellValue(number.doubleValue());
			}
			else {
				cell.setCellValue(cells.get(column).toString());
				cell.setCellStyle(words);
			}
		}
	}

	private record Styles(CellStyle words, CellStyle bold) {

		static Styles of(Workbook book) {
			CellStyle words = book.createCellStyle();
			words.setQuotePrefixed(true);
			CellStyle bold = book.createCellStyle();
			bold.setQuotePrefixed(true);
			Font font = book.createFont();
			font.setBold(true);
			bold.setFont(font);
			return new Styles(words, bold);
		}

	}

}
