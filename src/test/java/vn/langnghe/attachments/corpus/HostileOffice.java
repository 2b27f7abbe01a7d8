package vn.langnghe.attachments.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import static vn.langnghe.attachments.corpus.OfficeFiles.HEAD;
import static vn.langnghe.attachments.corpus.OfficeFiles.WORD;
import static vn.langnghe.attachments.corpus.OfficeFiles.docx;
import static vn.langnghe.attachments.corpus.OfficeFiles.docxText;
import static vn.langnghe.attachments.corpus.OfficeFiles.docxWords;
import static vn.langnghe.attachments.corpus.OfficeFiles.odt;
import static vn.langnghe.attachments.corpus.OfficeFiles.odtText;
import static vn.langnghe.attachments.corpus.OfficeFiles.paragraph;
import static vn.langnghe.attachments.corpus.OfficeFiles.relation;
import static vn.langnghe.attachments.corpus.OfficeFiles.row;
import static vn.langnghe.attachments.corpus.OfficeFiles.utf8;
import static vn.langnghe.attachments.corpus.OfficeFiles.xlsx;

/** Files of word processors and spreadsheets that mean harm, or are broken. */
final class HostileOffice {

	private static final int DEEP = 50_000;

	/** Where a file would like the reader to go. */
	private final String trap;

	HostileOffice(String trap) {
		this.trap = trap;
	}

	List<Sample> all() {
		return List.of(word("DOCX with a password", () -> locked(docxWords("Kín"))),
				word("DOCX cut off in the middle", HostileOffice::cutOff),
				word("DOCX that names an entity elsewhere", () -> docx(entity(docxText(paragraph("&e;"))))),
				word("DOCX whose grammar lies elsewhere",
						() -> docx(docxText(paragraph("x")).replace(HEAD,
								HEAD + "<!DOCTYPE x SYSTEM \"" + this.trap + "\">"))),
				word("DOCX that laughs a billion times", HostileOffice::laughs),
				word("DOCX whose template lies elsewhere",
						() -> docx((to) -> to.write(utf8(docxText(paragraph("Mẫu")))),
								relation("attachedTemplate", this.trap))
							.bytes()),
				word("DOCX whose picture lies elsewhere",
						() -> docx((to) -> to.write(utf8(docxText(paragraph("Ảnh")))), relation("image", this.trap))
							.bytes()),
				word("DOCX that takes an object from elsewhere",
						() -> docx((to) -> to.write(utf8(docxText(paragraph("Vật")))),
								relation("oleObject", "mhtml:" + this.trap + "!x-usc:" + this.trap))
							.bytes()),
				word("DOCX with 200 MB of blanks",
						() -> docx(Zip.again(docxText("@").split("@")[0] + "<w:p><w:r><w:t xml:space=\"preserve\">",
								"          ", 20_000_000, "</w:t></w:r></w:p></w:body></w:document>"), "")
							.bytes()),
				word("DOCX with 100 MB of words",
						() -> docx(Zip.again(docxText("@").split("@")[0], paragraph("hồ sơ "), 1_800_000,
								"</w:body></w:document>"), "")
							.bytes()),
				word("DOCX nested fifty thousand deep",
						() -> docx(docxText("<w:sdt><w:sdtContent>".repeat(DEEP) + paragraph("đáy")
								+ "</w:sdtContent></w:sdt>".repeat(DEEP)))),
				word("DOCX with macros", () -> plain().with("word/vbaProject.bin", "Sub AutoOpen()").bytes()),
				word("DOCX with a part outside its folder",
						() -> plain().with("../../../../tmp/x.jsp", "<% out.println(1); %>").bytes()),
				word("DOCX with an archive in an archive in an archive",
						() -> plain()
							.with("word/embeddings/a.zip",
									new Zip().with("b.zip", new Zip().with("c.zip", bomb()).bytes()).bytes())
							.bytes()),
				word("DOCX of fifty thousand parts", HostileOffice::manyParts),
				word("DOCX without its table of types",
						() -> new Zip().with("word/document.xml", docxText(paragraph("x"))).bytes()),
				word("DOCX whose document is not XML", () -> docx("this is not < XML")),
				sheet("XLSX with a password", () -> locked(xlsx(row(1, "Kín")))),
				sheet("XLSX that takes cells from elsewhere",
						() -> xlsx((to) -> to.write(utf8(OfficeFiles.sheet(row(1, "Nối")))),
								relation("externalLinkPath", this.trap))
							.bytes()),
				sheet("XLSX with millions of rows",
						() -> xlsx(Zip.again(OfficeFiles.sheet("@").split("@")[0],
								"<row><c t=\"inlineStr\"><is><t>1</t></is></c></row>", 2_000_000,
								"</sheetData></worksheet>"), "")
							.bytes()),
				sheet("XLSX with 200 MB of shared texts",
						() -> xlsx((to) -> to.write(utf8(OfficeFiles.sheet("<row><c t=\"s\"><v>0</v></c></row>"))),
								"<Relationship Id=\"rId2\" Type=\"" + OfficeFiles.RELATIONS
										+ "/sharedStrings\" Target=\"sharedStrings.xml\"/>")
							.with("xl/sharedStrings.xml",
									Zip.again(HEAD + "<sst xmlns=\"" + OfficeFiles.SHEET + "\">", "<si><t>chữ</t></si>",
											9_000_000, "</sst>"))
							.bytes()),
				sheet("XLSX that names an entity elsewhere",
						() -> xlsx((to) -> to.write(utf8(entity(OfficeFiles.sheet(row(1, "&e;"))))), "").bytes()),
				sheet("XLSX with a formula that starts a program",
						() -> xlsx("<row r=\"1\"><c r=\"A1\"><f>cmd|' /C calc'!A0</f><v>1</v></c></row>")),
				sheet("XLSX with cells beyond its end", () -> xlsx(
						"<row r=\"999999999\"><c r=\"ZZZZZZ999999999\" t=\"inlineStr\"><is><t>xa</t></is></c></row>")),
				odf("ODT that names an entity elsewhere", () -> odt(entity(odtText("<text:p>&e;</text:p>")))),
				odf("ODT that laughs a billion times", () -> odt(laughing(odtText("<text:p>&i;</text:p>")))),
				odf("ODT with a password", HostileOffice::lockedOdt),
				odf("ODT with 200 MB of blanks",
						() -> odt(Zip.again(odtText("@").split("@")[0] + "<text:p>", "          ", 20_000_000,
								"</text:p></office:text></office:body></office:document-content>"), "")
							.bytes()),
				odf("ODT nested fifty thousand deep",
						() -> odt(odtText("<text:section>".repeat(DEEP) + "đáy" + "</text:section>".repeat(DEEP)))),
				odf("ODT whose picture lies elsewhere",
						() -> odt(odtText("<text:p>Ảnh<draw:frame><draw:image xlink:href=\"" + this.trap
								+ "\"/></draw:frame></text:p>"))),
				odf("ODT that runs a script",
						() -> odt(odtText("<text:p><script:event-listener "
								+ "xlink:href=\"vnd.sun.star.script:x?language=Basic\"/>Chạy</text:p>"))),
				odf("ODT without its content",
						() -> new Zip().stored("mimetype", "application/vnd.oasis.opendocument.text").bytes()));
	}

	private static Sample word(String what, Sample.Content content) {
		return new Sample(what, "don.docx", true, content);
	}

	private static Sample sheet(String what, Sample.Content content) {
		return new Sample(what, "bang.xlsx", true, content);
	}

	private static Sample odf(String what, Sample.Content content) {
		return new Sample(what, "don.odt", true, content);
	}

	private static Zip plain() throws IOException {
		return docx((to) -> to.write(utf8(docxText(paragraph("Đơn")))), "");
	}

	private String entity(String document) {
		return document.replaceFirst("\\?>\\s*", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + this.trap + "\">]>");
	}

	private static byte[] laughs() throws IOException {
		return docx(laughing(
				HEAD + "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + paragraph("&i;") + "</w:body></w:document>"));
	}

	private static String laughing(String document) {
		StringBuilder entities = new StringBuilder("<!ENTITY a \"ha\">");
		for (char next = 'b'; next <= 'i'; next++) {
			entities.append("<!ENTITY " + next + " \"" + ("&" + (char) (next - 1) + ";").repeat(10) + "\">");
		}
		return document.replaceFirst("\\?>\\s*", "?><!DOCTYPE x [" + entities + "]>");
	}

	private static byte[] cutOff() throws IOException {
		byte[] whole = docxWords("Đơn ".repeat(5000));
		return Arrays.copyOf(whole, whole.length * 2 / 3);
	}

	static byte[] bomb() throws IOException {
		return new Zip().with("x.txt", Zip.again("", "0000000000", 10_000_000, "")).bytes();
	}

	private static byte[] manyParts() throws IOException {
		Zip zip = plain();
		for (int part = 0; part < 50_000; part++) {
			zip.with("word/p" + part + ".xml", "<x/>");
		}
		return zip.bytes();
	}

	private static byte[] locked(byte[] plain) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("mat khau");
			try (OutputStream to = encryptor.getDataStream(container)) {
				to.write(plain);
			}
			container.writeFilesystem(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] lockedOdt() throws IOException {
		return odt((to) -> to.write(new byte[] { 7, 93, 12, 55, 1, 99, 3 }),
				"<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\" "
						+ "manifest:size=\"100\"><manifest:encryption-data manifest:checksum-type=\"SHA1/1K\" "
						+ "manifest:checksum=\"AAAA\"><manifest:algorithm manifest:algorithm-name=\"Blowfish CFB\" "
						+ "manifest:initialisation-vector=\"AAAA\"/></manifest:encryption-data></manifest:file-entry>")
			.bytes();
	}

}
