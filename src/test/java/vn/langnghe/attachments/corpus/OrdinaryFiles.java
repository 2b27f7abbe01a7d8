package vn.langnghe.attachments.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Files as people send them. */
final class OrdinaryFiles {

	/** Stands in each of them that has words. */
	static final String WORDS = "Kính gửi Ủy ban nhân dân xã, hồ sơ khai sinh của tôi đã quá hẹn mười ngày.";

	private OrdinaryFiles() {
	}

	static List<Sample> all() {
		List<Sample> all = new ArrayList<>(OrdinaryPdfs.all());
		all.addAll(OrdinaryPictures.all());
		all.addAll(words());
		all.addAll(sheets());
		all.addAll(odts());
		all.addAll(texts());
		return all;
	}

	private static Sample sample(String what, String name, Sample.Content content) {
		return new Sample(what, name, false, content);
	}

	private static List<Sample> words() {
		return List.of(sample("DOCX: a letter", "Đơn phản ánh.docx", () -> docx(1, WORDS)),
				sample("DOCX: a letter in NFD", "don.docx", () -> docx(1, nfd(WORDS))),
				sample("DOCX: fifty pages", "don dai.docx", () -> docx(1200, WORDS)),
				sample("DOCX: a table", "bang.docx", OrdinaryFiles::docxTable),
				sample("DOCX: a header and a footer", "don.docx", OrdinaryFiles::docxWithHeader),
				sample("DOCX: without words", "trong.docx", () -> docx(0, "")),
				sample("DOCX: a few bare parts", "don.docx", () -> OfficeFiles.docxWords(WORDS)));
	}

	private static List<Sample> sheets() {
		return List.of(sample("XLSX: a list", "danh sach.xlsx", () -> xlsx(20)),
				sample("XLSX: five thousand rows", "so.xlsx", () -> xlsx(5_000)),
				sample("XLSX: texts in their cells", "so.xlsx", () -> OfficeFiles.xlsx(OfficeFiles.row(1, WORDS))),
				sample("XLSX: empty", "trong.xlsx", () -> xlsx(0)));
	}

	private static List<Sample> odts() {
		String paragraph = "<text:p>" + WORDS + "</text:p>";
		return List.of(sample("ODT: a letter", "don.odt", () -> OfficeFiles.odt(OfficeFiles.odtText(paragraph))),
				sample("ODT: a letter in NFD", "don.odt", () -> OfficeFiles.odt(OfficeFiles.odtText(nfd(paragraph)))),
				sample("ODT: fifty pages", "don.odt",
						() -> OfficeFiles.odt(OfficeFiles.odtText(paragraph.repeat(1200)))),
				sample("ODT: a table", "don.odt",
						() -> OfficeFiles.odt(OfficeFiles.odtText("<table:table><table:table-row><table:table-cell>"
								+ paragraph + "</table:table-cell></table:table-row></table:table>"))));
	}

	private static List<Sample> texts() {
		return List.of(sample("TXT: UTF-8", "don.txt", () -> OfficeFiles.utf8(WORDS)),
				sample("TXT: UTF-8 with its mark", "don.txt", () -> OfficeFiles.utf8("\ufeff" + WORDS)),
				sample("TXT: UTF-8 in NFD", "don.txt", () -> OfficeFiles.utf8(nfd(WORDS))),
				sample("TXT: UTF-16 with its mark", "don.txt",
						() -> ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16LE)),
				sample("TXT: lines of Windows", "don.txt", () -> OfficeFiles.utf8((WORDS + "\r\n").repeat(50))),
				sample("TXT: 300 KB", "don.txt", () -> OfficeFiles.utf8((WORDS + "\n").repeat(3000))),
				sample("TXT: with small pictures", "don.txt", () -> OfficeFiles.utf8(WORDS + " 😀👍🇻🇳")),
				sample("TXT: figures", "don.txt", () -> OfficeFiles.utf8("1 2 3\n")));
	}

	private static String nfd(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD);
	}

	private static byte[] docx(int paragraphs, String words) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
				document.createParagraph().createRun().setText(words);
			}
			return bytes(document);
		}
	}

	private static byte[] docxTable() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			XWPFTable table = document.createTable(3, 3);
			table.getRow(1).getCell(1).setText(WORDS);
			return bytes(document);
		}
	}

	private static byte[] docxWithHeader() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createHeader(HeaderFooterType.DEFAULT)
				.createParagraph()
				.createRun()
				.setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
			document.createParagraph().createRun().setText(WORDS);
			return bytes(document);
		}
	}

	private static byte[] bytes(XWPFDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.write(bytes);
		return bytes.toByteArray();
	}

	private static byte[] xlsx(int rows) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (SXSSFWorkbook book = new SXSSFWorkbook()) {
			Sheet sheet = book.createSheet("Sổ tiếp nhận");
			for (int number = 0; number < rows; number++) {
				Row row = sheet.createRow(number);
				row.createCell(0).setCellValue(number + 1.5);
				row.createCell(1).setCellValue(WORDS);
				row.createCell(2).setCellFormula("A" + (number + 1) + "*2");
			}
			book.write(bytes);
		}
		return bytes.toByteArray();
	}

}
