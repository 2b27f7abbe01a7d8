package vn.langnghe.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Small files as people send them, made when they are needed. */
public final class SentFiles {

	private SentFiles() {
	}

	/** A photo of a notice. */
	public static byte[] jpeg() {
		return picture("jpg", 640, 480);
	}

	public static byte[] png() {
		return picture("png", 640, 480);
	}

	/** A picture of this size in either format. */
	public static byte[] picture(String format, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, width, height);
		pen.setColor(new Color(140, 27, 27));
		pen.fillRect(width / 8, height / 8, width / 2, height / 4);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A photo whose telephone noted where it was taken, and that it lay on its side. */
	public static byte[] photoWithPlace() {
		byte[] plain = jpeg();
		byte[] exif = exif();
		byte[] photo = new byte[plain.length + exif.length];
		System.arraycopy(plain, 0, photo, 0, 2);
		System.arraycopy(exif, 0, photo, 2, exif.length);
		System.arraycopy(plain, 2, photo, 2 + exif.length, plain.length - 2);
		return photo;
	}

	private static byte[] exif() {
		byte[] place = "GPS 10.7769N 106.7009E".getBytes(StandardCharsets.US_ASCII);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int length = 2 + 6 + 8 + 2 + 12 + 4 + place.length;
		out.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f',
				0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
				// Orientation, one short: 6, to be turned to the right.
				0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 });
		out.writeBytes(place);
		return out.toByteArray();
	}

	public static byte[] pdf() {
		return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
			.getBytes(StandardCharsets.US_ASCII);
	}

	public static byte[] docx() {
		return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>");
	}

	public static byte[] xlsx() {
		return zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
	}

	public static byte[] odt() {
		return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office/>");
	}

	public static byte[] txt() {
		return "Kính gửi Ủy ban nhân dân xã.\r\nTôi nộp hồ sơ ngày 12/10.\r\n".getBytes(StandardCharsets.UTF_8);
	}

	/** Names and contents in turn; the first is stored as it is. */
	public static byte[] zip(String... entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < entries.length; i += 2) {
				byte[] content = entries[i + 1].getBytes(StandardCharsets.UTF_8);
				ZipEntry entry = new ZipEntry(entries[i]);
				if (i == 0) {
					CRC32 sum = new CRC32();
					sum.update(content);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(content.length);
					entry.setCrc(sum.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
