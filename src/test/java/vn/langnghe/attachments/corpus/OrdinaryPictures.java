package vn.langnghe.attachments.corpus;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as people send them. */
final class OrdinaryPictures {

	private OrdinaryPictures() {
	}

	static List<Sample> all() {
		return List.of(
				picture("JPEG: a photo of a notice", "IMG_20261128_093000.jpg",
						() -> jpeg(written(1600, 1200, BufferedImage.TYPE_INT_RGB), false)),
				picture("JPEG: a small photo", "anh.jpeg",
						() -> jpeg(written(320, 240, BufferedImage.TYPE_INT_RGB), false)),
				picture("JPEG: in grey", "anh.jpg", () -> jpeg(written(800, 600, BufferedImage.TYPE_BYTE_GRAY), false)),
				picture("JPEG: appears bit by bit", "anh.jpg",
						() -> jpeg(written(800, 600, BufferedImage.TYPE_INT_RGB), true)),
				picture("JPEG: knows where it was taken", "anh.jpg", OrdinaryPictures::withPlace),
				picture("PNG: a picture of a screen", "Ảnh chụp màn hình.png",
						() -> png(written(1080, 1920, BufferedImage.TYPE_INT_RGB))),
				picture("PNG: with what is seen through", "anh.png",
						() -> png(written(400, 300, BufferedImage.TYPE_INT_ARGB))),
				picture("PNG: of few colours", "anh.png",
						() -> png(written(400, 300, BufferedImage.TYPE_BYTE_INDEXED))),
				picture("PNG: black and white", "anh.png",
						() -> png(written(400, 300, BufferedImage.TYPE_BYTE_BINARY))),
				picture("PNG: one dot", "anh.png", () -> png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))));
	}

	private static Sample picture(String what, String name, Sample.Content content) {
		return new Sample(what, name, false, content);
	}

	/** A page with words on it, as a scanner or a camera sees it. */
	static BufferedImage written(int width, int height, int type) throws IOException {
		BufferedImage picture = new BufferedImage(width, height, type);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, width, height);
		pen.setColor(Color.BLACK);
		pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		try (InputStream letters = OrdinaryPictures.class.getResourceAsStream("/fonts/NotoSerif-Regular.ttf")) {
			pen.setFont(Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(width / 32f));
		}
		catch (FontFormatException ex) {
			throw new IOException(ex);
		}
		String[] words = OrdinaryFiles.WORDS.split(" ");
		for (int line = 0; line * 6 < words.length; line++) {
			pen.drawString(String.join(" ", Arrays.copyOfRange(words, line * 6, Math.min(words.length, line * 6 + 6))),
					width / 12, height / 6 + line * width / 18);
		}
		pen.dispose();
		return picture;
	}

	private static byte[] png(BufferedImage picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", bytes);
		return bytes.toByteArray();
	}

	private static byte[] jpeg(BufferedImage picture, boolean bitByBit) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ImageWriteParam wish = writer.getDefaultWriteParam();
		wish.setProgressiveMode(bitByBit ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
		try (ImageOutputStream to = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(to);
			writer.write(null, new IIOImage(picture, null, null), wish);
		}
		writer.dispose();
		return bytes.toByteArray();
	}

	/** A head of EXIF as a telephone writes it, with latitude and longitude. */
	private static byte[] withPlace() throws IOException {
		byte[] whole = jpeg(written(800, 600, BufferedImage.TYPE_INT_RGB), false);
		byte[] exif = ("Exif\0\0MM\0*\0\0\0\b\0\1" + "\u0088%\0\4\0\0\0\1\0\0\0\u001a\0\0\0\0"
				+ "\0\2\0\1\0\2\0\0\0\2N\0\0\0\0\2\0\5\0\0\0\3\0\0\0\u0038\0\0\0\0"
				+ "\0\0\0\25\0\0\0\1\0\0\0\2\0\0\0\1\0\0\0\0\0\0\0\1")
			.getBytes(StandardCharsets.ISO_8859_1);
		int length = exif.length + 2;
		return OfficeFiles.join(Arrays.copyOf(whole, 2),
				new byte[] { (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length }, exif,
				Arrays.copyOfRange(whole, 2, whole.length));
	}

}
