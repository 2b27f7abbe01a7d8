package vn.langnghe.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetFileTest {

	@ParameterizedTest
	@ValueSource(strings = { "Số,Nội dung\r\n1,\"chậm, không xin lỗi\"", "Số;Nội dung\n1;chậm, không xin lỗi",
			"\ufeffSố;Nội dung\r1;chậm, không xin lỗi\r" })
	void commasSemicolonsTheMarkAndAnyLineEndAreRead(String csv) {
		assertThat(read(csv)).extracting(SheetRow::cells)
			.containsExactly(List.of("Số", "Nội dung"), List.of("1", "chậm, không xin lỗi"));
	}

	@Test
	void aLineEndWithinQuotesBelongsToItsCellAndLinesAreCountedAsInTheFile() {
		List<SheetRow> rows = read("a,b\n\n1,\"trên\r\ndưới \"\"thế\"\"\"\n2,x\n,\n3,y");
		assertThat(rows).extracting(SheetRow::line).containsExactly(1, 3, 5, 7);
		assertThat(rows.get(1).cell(1)).isEqualTo("trên\r\ndưới \"thế\"");
		assertThat(rows.get(3).cell(1)).isEqualTo("y");
		assertThat(rows.get(3).cell(9)).isEmpty();
	}

	@Test
	void aQuoteThatIsNeverClosedNamesItsLine() {
		refused("a,b\n1,\"mở ra\n2,x".getBytes(StandardCharsets.UTF_8), "quote");
	}

	@Test
	void otherLettersThanUtf8AreRefusedAndNotGuessed() {
		refused("Số,Nội dung\n1,chậm".getBytes(StandardCharsets.UTF_16LE), "encoding");
		refused("a,b\n1,2".getBytes(StandardCharsets.UTF_16LE), "no-table");
		refused(new byte[] { 'S', (byte) 0xE8, ',', 'x' }, "encoding");
	}

	@Test
	void whatIsNoTableIsRefusedInWords() {
		refused(new byte[0], "empty");
		refused(new byte[SheetFile.LARGEST + 1], "large");
		refused(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1 }, "old-or-locked");
		refused("PK but nothing else".getBytes(StandardCharsets.UTF_8), "no-table");
		byte[] whole = workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue("a"));
		refused(Arrays.copyOf(whole, whole.length / 2), "no-table");
	}

	@Test
	void moreRowsThanAllowedAreRefused() {
		byte[] csv = "a\nb\nc\nd".getBytes(StandardCharsets.UTF_8);
		assertThat(SheetFile.read(csv, 4)).hasSize(4);
		assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> SheetFile.read(csv, 3))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).endsWith(".rows"));
		byte[] xlsx = workbook((book) -> {
			XSSFSheet sheet = book.createSheet();
			for (int i = 0; i < 4; i++) {
				sheet.createRow(2 * i).createCell(0).setCellValue(i);
			}
		});
		assertThat(SheetFile.read(xlsx, 4)).extracting(SheetRow::line).containsExactly(1, 3, 5, 7);
		assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> SheetFile.read(xlsx, 3))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).endsWith(".rows"));
	}

	@Test
	void daysAreDaysHoweverTheSheetShowsThemAndFormulasAreWhatTheyLastGave() {
		byte[] xlsx = workbook((book) -> {
			Row row = book.createSheet().createRow(0);
			CellStyle american = book.createCellStyle();
			american.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
			row.createCell(0).setCellValue(LocalDate.of(2025, 4, 3));
			row.getCell(0).setCellStyle(american);
			row.createCell(1).setCellValue(912000101);
			row.createCell(2).setCellFormula("1+1");
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			row.createCell(3).setCellFormula("1/0");
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			row.createCell(5).setCellValue(" khai sinh ");
			book.createSheet().createRow(0).createCell(0).setCellValue("the second sheet");
		});
		SheetRow row = SheetFile.read(xlsx, 10).get(0);
		assertThat(row.cells()).startsWith("2025-04-03", "912000101", "2").endsWith("", " khai sinh ");
		assertThat(SheetRow.isFailed(row.cell(3))).isTrue();
	}

	@Test
	void daysOfABookThatCountsFrom1904AreTheSameDays() {
		byte[] xlsx = workbook((book) -> {
			book.getCTWorkbook().getWorkbookPr().setDate1904(true);
			CellStyle day = book.createCellStyle();
			day.setDataFormat((short) 14);
			book.createSheet().createRow(0).createCell(0).setCellValue(LocalDate.of(2025, 4, 3));
			book.getSheetAt(0).getRow(0).getCell(0).setCellStyle(day);
		});
		assertThat(SheetFile.read(xlsx, 10).get(0).cells()).containsExactly("2025-04-03");
	}

	@Test
	void aSmallFileThatUnpacksToALargeOneIsRefusedBeforeItIsRead() throws IOException {
		byte[] xlsx = workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue("a"));
		byte[] bomb = with(xlsx, "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(45 * 1024 * 1024));
		assertThat(bomb.length).isLessThan(100_000);
		refused(bomb, "bomb");
		refused(with(xlsx, "xl/styles.xml", " ".repeat(5 * 1024 * 1024)), "bomb");
	}

	@Test
	void nothingIsReadFromOutsideTheFile() throws IOException {
		byte[] xlsx = workbook((book) -> book.createSheet().createRow(0).createCell(0).setCellValue("a"));
		refused(with(xlsx, "xl/worksheets/sheet1.xml",
				"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet "
						+ "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
						+ "<c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"),
				"no-table");
	}

	private static List<SheetRow> read(String csv) {
		return SheetFile.read(csv.getBytes(StandardCharsets.UTF_8), 10);
	}

	private static void refused(byte[] file, String why) {
		assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(() -> SheetFile.read(file, 10))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("platform.sheet.error." + why));
	}

	private static byte[] workbook(Consumer<XSSFWorkbook> content) {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			content.accept(book);
			book.write(written);
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same workbook with another part in the place of one. */
	private static byte[] with(byte[] xlsx, String part, String content) throws IOException {
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(xlsx));
				ZipOutputStream to = new ZipOutputStream(changed)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
				to.closeEntry();
			}
		}
		return changed.toByteArray();
	}

}
