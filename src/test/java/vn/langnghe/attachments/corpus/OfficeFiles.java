package vn.langnghe.attachments.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import vn.langnghe.attachments.corpus.Zip.Part;

/**
 * The frames of word processor and spreadsheet files, around whatever is put into them.
 */
final class OfficeFiles {

	static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private OfficeFiles() {
	}

	static String docxText(String inside) {
		return HEAD + "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + inside
				+ "</w:body></w:document>";
	}

	static String paragraph(String words) {
		return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
	}

	static byte[] docx(String document) throws IOException {
		return docx((to) -> to.write(utf8(document)), "").bytes();
	}

	static byte[] docxWords(String words) throws IOException {
		return docx(docxText(paragraph(words)));
	}

	/**
	 * @param relations of the document, beside none
	 */
	static Zip docx(Part document, String relations) throws IOException {
		return new Zip().with("[Content_Types].xml", types(
				"<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
						+ "wordprocessingml.document.main+xml\"/>"))
			.with("_rels/.rels", relations(office("word/document.xml")))
			.with("word/_rels/document.xml.rels", relations(relations))
			.with("word/document.xml", document);
	}

	static byte[] xlsx(String rows) throws IOException {
		return xlsx((to) -> to.write(utf8(sheet(rows))), "").bytes();
	}

	static String sheet(String rows) {
		return HEAD + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>";
	}

	static String row(int number, String words) {
		return "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>" + words
				+ "</t></is></c></row>";
	}

	/**
	 * @param relations of the workbook, beside its sheet
	 */
	static Zip xlsx(Part sheet, String relations) throws IOException {
		String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
		return new Zip()
			.with("[Content_Types].xml",
					types("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
							+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + main
							+ "worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + main
							+ "sharedStrings+xml\"/>"))
			.with("_rels/.rels", relations(office("xl/workbook.xml")))
			.with("xl/_rels/workbook.xml.rels",
					relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
							+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/>" + relations))
			.with("xl/workbook.xml",
					HEAD + "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + RELATIONS
							+ "\"><sheets><sheet name=\"Trang 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
			.with("xl/worksheets/sheet1.xml", sheet);
	}

	static String odtText(String inside) {
		return HEAD.replace(" standalone=\"yes\"", "")
				+ "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
				+ "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
				+ "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
				+ "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
				+ "xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\" "
				+ "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"><office:body><office:text>"
				+ inside + "</office:text></office:body></office:document-content>";
	}

	static byte[] odt(String content) throws IOException {
		return odt((to) -> to.write(utf8(content)), "").bytes();
	}

	/**
	 * @param listed in the manifest, beside the content
	 */
	static Zip odt(Part content, String listed) throws IOException {
		return new Zip().stored("mimetype", "application/vnd.oasis.opendocument.text")
			.with("META-INF/manifest.xml", HEAD
					+ "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
					+ "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" "
					+ "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
					+ ((!listed.isEmpty()) ? listed
							: "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>")
					+ "</manifest:manifest>")
			.with("content.xml", content);
	}

	static String relation(String type, String target) {
		return "<Relationship Id=\"rId9\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
				+ "\" TargetMode=\"External\"/>";
	}

	private static String office(String target) {
		return "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"" + target + "\"/>";
	}

	private static String relations(String all) {
		return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
	}

	private static String types(String parts) {
		return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
				+ "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
				+ "ContentType=\"application/xml\"/>" + parts + "</Types>";
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

}
