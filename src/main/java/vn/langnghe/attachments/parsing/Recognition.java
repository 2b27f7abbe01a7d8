package vn.langnghe.attachments.parsing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The text of a photo or of a scanned letter, by Tesseract where it is installed: as many
 * pages as fit into its time. Tesseract gets only pictures that were drawn here, never
 * the bytes of a stranger.
 */
final class Recognition {

	private static final String LANGUAGE = "vie";

	/** About 200 dots an inch of an A4 page. */
	private static final float WIDTH = 1700;

	private static final float HEIGHT = 2400;

	private final int longest;

	private final Duration time;

	private final @Nullable TesseractOCRParser tesseract;

	private Recognition(int longest, Duration time, @Nullable TesseractOCRParser tesseract) {
		this.longest = longest;
		this.time = time;
		this.tesseract = tesseract;
	}

	/**
	 * @param longest how many letters are kept
	 * @param time how long it may take
	 * @param isWanted whether Tesseract is there, on the path
	 */
	static Recognition with(int longest, Duration time, boolean isWanted) {
		return new Recognition(longest, time, isWanted ? new TesseractOCRParser() : null);
	}

	/** What can be read in the time; cut when there was more. */
	Answer of(String type, Path file) throws IOException, TikaException, SAXException {
		if (this.tesseract == null) {
			return new Answer(new byte[0], false, null);
		}
		long end = System.nanoTime() + this.time.toNanos();
		WriteOutContentHandler written = new WriteOutContentHandler(this.longest);
		boolean cut = false;
		if (FirstPage.PDF.equals(type)) {
			try (PDDocument document = FirstPage.open(file)) {
				for (int page = 0; page < document.getNumberOfPages() && !cut; page++) {
					cut = !read(this.tesseract, FirstPage.draw(document, page, WIDTH, HEIGHT, ImageType.GRAY), written,
							end);
				}
			}
		}
		else if (Photo.is(type)) {
			BufferedImage photo = Photo.of(file);
			cut = photo != null && !read(this.tesseract, photo, written, end);
		}
		return FileText.answer(written.toString(), cut);
	}

	/** Whether there was time. */
	private static boolean read(TesseractOCRParser tesseract, BufferedImage page, WriteOutContentHandler written,
			long end) throws IOException, TikaException, SAXException {
		int left = (int) Duration.ofNanos(end - System.nanoTime()).toSeconds();
		if (left < 1) {
			return false;
		}
		TesseractOCRConfig config = new TesseractOCRConfig();
		config.setLanguage(LANGUAGE);
		config.setTimeoutSeconds(left);
		ParseContext context = new ParseContext();
		context.set(TesseractOCRConfig.class, config);
		Path picture = Files.createTempFile("page", ".png");
		ImageIO.write(page, "png", picture.toFile());
		try (TikaInputStream drawn = TikaInputStream.get(picture)) {
			tesseract.parse(drawn, written, new Metadata(), context);
			return true;
		}
		catch (TikaException ex) {
			if (System.nanoTime() < end) {
				throw ex;
			}
			return false;
		}
		finally {
			Files.delete(picture);
		}
	}

}
