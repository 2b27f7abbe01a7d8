package vn.langnghe.attachments.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** PDFs as people send them. */
final class OrdinaryPdfs {

	private OrdinaryPdfs() {
	}

	static List<Sample> all() {
		return List.of(pdf("PDF: a letter", () -> letter(1, PDRectangle.A4, 0)),
				pdf("PDF: ten pages", () -> letter(10, PDRectangle.A4, 0)),
				pdf("PDF: a hundred pages", () -> letter(100, PDRectangle.A4, 0)),
				pdf("PDF: a page that lies", () -> letter(1, new PDRectangle(842, 595), 0)),
				pdf("PDF: a page that is turned", () -> letter(1, PDRectangle.A4, 90)),
				pdf("PDF: a receipt", () -> letter(1, new PDRectangle(226, 400), 0)), pdf("PDF: a scan", () -> scan(1)),
				pdf("PDF: a scan of three pages", () -> scan(3)),
				pdf("PDF: printing not allowed", OrdinaryPdfs::restricted),
				pdf("PDF: with marks to turn to", OrdinaryPdfs::withOutline),
				pdf("PDF: an empty page", OrdinaryPdfs::empty),
				pdf("PDF: written by hand", () -> RawPdf.page("", "", RawPdf.words("Giay bien nhan ho so")).bytes()));
	}

	private static Sample pdf(String what, Sample.Content content) {
		return new Sample(what, "Giấy biên nhận.pdf", false, content);
	}

	private static byte[] letter(int pages, PDRectangle size, int turned) throws IOException {
		try (PDDocument document = new PDDocument()) {
			write(document, pages, size, turned);
			return bytes(document);
		}
	}

	private static void write(PDDocument document, int pages, PDRectangle size, int turned) throws IOException {
		try (InputStream letters = OrdinaryPdfs.class.getResourceAsStream("/fonts/NotoSerif-Regular.ttf")) {
			PDType0Font font = PDType0Font.load(document, letters);
			for (int number = 0; number < pages; number++) {
				PDPage page = new PDPage(size);
				page.setRotation(turned);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(font, 12);
					content.newLineAtOffset(20, size.getHeight() - 60);
					content.showText(OrdinaryFiles.WORDS);
					content.endText();
				}
			}
		}
	}

	private static byte[] scan(int pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			BufferedImage picture = OrdinaryPictures.written(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
			for (int number = 0; number < pages; number++) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0,
							page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
				}
			}
			return bytes(document);
		}
	}

	/** Opens without a password. */
	private static byte[] restricted() throws IOException {
		try (PDDocument document = new PDDocument()) {
			write(document, 1, PDRectangle.A4, 0);
			AccessPermission reading = new AccessPermission();
			reading.setCanPrint(false);
			StandardProtectionPolicy policy = new StandardProtectionPolicy("chu", "", reading);
			policy.setEncryptionKeyLength(128);
			document.protect(policy);
			return bytes(document);
		}
	}

	private static byte[] withOutline() throws IOException {
		try (PDDocument document = new PDDocument()) {
			write(document, 2, PDRectangle.A4, 0);
			PDDocumentOutline outline = new PDDocumentOutline();
			PDOutlineItem item = new PDOutlineItem();
			item.setTitle("Phần một");
			item.setDestination(document.getPage(1));
			outline.addLast(item);
			document.getDocumentCatalog().setDocumentOutline(outline);
			return bytes(document);
		}
	}

	private static byte[] empty() throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage(PDRectangle.A4));
			return bytes(document);
		}
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

}
