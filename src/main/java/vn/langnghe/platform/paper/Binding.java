package vn.langnghe.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Several PDFs made into one. */
public final class Binding {

	private static final float SIZE = 9;

	/** Points from the lower edge, below the margin of every page of ours. */
	private static final float FOOT = 28;

	private static final float THOUSANDTHS = 1000;

	private Binding() {
	}

	/** How many pages a PDF has. */
	public static int pages(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One PDF of several.
	 * @param parts what is bound, in this order
	 * @param title what the whole is
	 * @param foot the words at the foot of a page, by its number from one on
	 */
	public static byte[] of(List<byte[]> parts, String title, IntFunction<String> foot) {
		List<PDDocument> sources = new ArrayList<>();
		try (PDDocument whole = new PDDocument(); ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			PDFMergerUtility merger = new PDFMergerUtility();
			for (byte[] part : parts) {
				PDDocument source = Loader.loadPDF(part);
				sources.add(source);
				merger.appendDocument(whole, source);
			}
			whole.getDocumentInformation().setTitle(title);
			number(whole, foot);
			whole.save(written);
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			sources.forEach(Binding::close);
		}
	}

	private static void number(PDDocument whole, IntFunction<String> foot) throws IOException {
		try (InputStream letters = Type.Cut.REGULAR.open()) {
			PDFont font = PDType0Font.load(whole, letters);
			int number = 0;
			for (PDPage page : whole.getPages()) {
				String words = foot.apply(++number);
				float width = font.getStringWidth(words) / THOUSANDTHS * SIZE;
				try (PDPageContentStream ink = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
					ink.beginText();
					ink.setFont(font, SIZE);
					ink.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, FOOT);
					ink.showText(words);
					ink.endText();
				}
			}
		}
	}

	private static void close(PDDocument document) {
		try {
			document.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
