package vn.langnghe.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetWriterTest {

	@ParameterizedTest
	@ValueSource(strings = { "=cmd|'/c calc'!A1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=1", "<b>&\"" })
	void whatASpreadsheetCouldTakeForAFormulaIsTextInBothForms(String cell) throws IOException {
		try (XSSFWorkbook book = workbook(List.of(cell))) {
			Cell written = book.getSheetAt(0).getRow(1).getCell(0);
			assertThat(written.getCellType()).isEqualTo(CellType.STRING);
			assertThat(written.getStringCellValue()).isEqualTo(cell);
			assertThat(written.getCellStyle().getQuotePrefixed()).isTrue();
		}
		if (!cell.startsWith("<")) {
			assertThat(csv(List.of(cell))).isEqualTo("\ufeff\"a\"\r\n\"'" + cell + "\"\r\n");
		}
	}

	@Test
	void daysAndNumbersStayWhatTheyAre() throws IOException {
		LocalDate day = LocalDate.of(2025, 2, 28);
		try (XSSFWorkbook book = workbook(List.of(day, 7, "Đặng Ứng"))) {
			Row row = book.getSheetAt(0).getRow(1);
			assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day);
			assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(7);
			assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Đặng Ứng");
			assertThat(book.getSheetName(0)).isEqualTo("Sổ & số");
		}
		assertThat(csv(List.of(day, 7))).contains("\"28/02/2025\",\"7\"");
	}

	@Test
	void charactersThatNoSpreadsheetCanHoldDoNotBreakTheFile() throws IOException {
		try (XSSFWorkbook book = workbook(List.of("a\u0000b\u0007c\uD800d 😀\nx"))) {
			assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
				.isEqualTo("a\uFFFDb\uFFFDc\uFFFDd 😀\nx");
		}
	}

	@Test
	void whatWasWrittenIsReadBack() throws IOException {
		List<Object> cells = List.of("chậm", LocalDate.of(2025, 2, 28), "hai\ndòng");
		assertThat(SheetFile.read(xlsx(cells), 5).get(1).cells()).containsExactly("chậm", "2025-02-28", "hai\ndòng");
		assertThat(SheetFile.read(csv(cells).getBytes(StandardCharsets.UTF_8), 5).get(1).cells())
			.containsExactly("chậm", "28/02/2025", "hai\ndòng");
	}

	private static XSSFWorkbook workbook(List<?> cells) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(xlsx(cells)));
	}

	private static byte[] xlsx(List<?> cells) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (SheetWriter sheet = new XlsxWriter(written, "Sổ & số")) {
			sheet.header(List.of("a"));
			sheet.row(cells);
		}
		return written.toByteArray();
	}

	private static String csv(List<?> cells) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (SheetWriter sheet = new CsvWriter(written)) {
			sheet.header(List.of("a"));
			sheet.row(cells);
		}
		return written.toString(StandardCharsets.UTF_8);
	}

}
