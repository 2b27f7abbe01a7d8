package vn.langnghe.attachments.parsing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF, drawn as a small picture. */
final class FirstPage {

	static final String PDF = "application/pdf";

	private static final float WIDTH = 480;

	private static final float HEIGHT = 680;

	private static final int LARGEST = 1024 * 1024;

	private FirstPage() {
	}

	static Answer of(String type, Path file) throws IOException {
		if (!PDF.equals(type)) {
			return new Answer(new byte[0], false, null);
		}
		try (PDDocument document = open(file)) {
			if (document.getNumberOfPages() == 0) {
				return Answer.unreadable(Unreadable.BROKEN);
			}
			byte[] picture = png(draw(document, 0, WIDTH, HEIGHT, ImageType.RGB));
			return (picture.length <= LARGEST) ? new Answer(picture, false, null)
					: Answer.unreadable(Unreadable.TOO_LARGE);
		}
	}

	static PDDocument open(Path file) throws IOException {
		return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
	}

	/** Whatever size the page says it has, the picture has no more than this. */
	static BufferedImage draw(PDDocument document, int page, float width, float height, ImageType colours)
			throws IOException {
		PDRectangle size = document.getPage(page).getCropBox();
		boolean lying = document.getPage(page).getRotation() % 180 != 0;
		float across = Math.max(1, lying ? size.getHeight() : size.getWidth());
		float down = Math.max(1, lying ? size.getWidth() : size.getHeight());
		PDFRenderer renderer = new PDFRenderer(document);
		renderer.setSubsamplingAllowed(true);
		return renderer.renderImage(page, Math.min(width / across, height / down), colours);
	}

	private static byte[] png(BufferedImage picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", bytes);
		return bytes.toByteArray();
	}

}
