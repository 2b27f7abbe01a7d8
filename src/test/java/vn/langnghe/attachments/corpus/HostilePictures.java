package vn.langnghe.attachments.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures that mean harm, or are broken. */
final class HostilePictures {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private final String trap;

	HostilePictures(String trap) {
		this.trap = trap;
	}

	List<Sample> all() {
		return List.of(
				new Sample("PNG of 900 million dots", "anh.png", true,
						() -> png(30_000, 30_000, RawPdf.packed("\0", 112_530_000))),
				new Sample("PNG that claims two thousand million lines", "anh.png", true,
						() -> png(1, Integer.MAX_VALUE, RawPdf.packed("\0", 1000))),
				new Sample("PNG with a comment of 100 MB", "anh.png", true, HostilePictures::longComment),
				new Sample("PNG cut off in the middle", "anh.png", true, () -> half("png")),
				new Sample("PNG of a head alone", "anh.png", true, () -> PNG),
				new Sample("JPEG cut off in the middle", "anh.jpg", true, () -> half("jpg")),
				new Sample("JPEG of a head alone", "anh.jpg", true,
						() -> new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0 }),
				new Sample("JPEG that claims 65535 by 65535", "anh.jpg", true, HostilePictures::boastful),
				new Sample("JPEG with HTML in its comment", "anh.jpg", true, HostilePictures::withHtml),
				new Sample("JPEG with an archive behind it", "anh.jpg", true,
						() -> OfficeFiles.join(picture("jpg"), new Zip().with("x.jsp", "<% 1 %>").bytes())),
				new Sample("GIF that is JavaScript too", "anh.jpg", true,
						() -> "GIF89a/*\1\0\1\0\0\0\0*/=1;alert(1);".getBytes(StandardCharsets.ISO_8859_1)),
				new Sample("SVG with a script, called PNG", "anh.png", true,
						() -> OfficeFiles
							.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
				new Sample("SVG", "anh.svg", true,
						() -> OfficeFiles
							.utf8("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\""
									+ this.trap + "\"/></svg>")),
				new Sample("HTML, called JPEG", "anh.jpg", true,
						() -> OfficeFiles.utf8("<!DOCTYPE html><script src=\"" + this.trap + "\"></script>")),
				new Sample("BMP, called PNG", "anh.png", true, () -> picture("bmp")),
				new Sample("GIF", "anh.gif", true, () -> picture("gif")));
	}

	private static byte[] picture(String format) throws IOException {
		BufferedImage picture = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
		for (int dot = 0; dot < 200 * 120; dot++) {
			picture.setRGB(dot % 200, dot / 200, dot * 7919);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, format, bytes);
		return bytes.toByteArray();
	}

	private static byte[] half(String format) throws IOException {
		byte[] whole = picture(format);
		return Arrays.copyOf(whole, whole.length / 2);
	}

	private static byte[] png(int width, int height, byte[] packed) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		DataOutputStream fields = new DataOutputStream(head);
		fields.writeInt(width);
		fields.writeInt(height);
		// one bit a dot, grey
		fields.write(new byte[] { 1, 0, 0, 0, 0 });
		return OfficeFiles.join(PNG, chunk("IHDR", head.toByteArray()), chunk("IDAT", packed),
				chunk("IEND", new byte[0]));
	}

	private static byte[] longComment() throws IOException {
		byte[] whole = picture("png");
		byte[] comment = OfficeFiles.join("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1),
				RawPdf.packed("aaaaaaaaaa", 10_000_000));
		int afterHead = 33;
		return OfficeFiles.join(Arrays.copyOf(whole, afterHead), chunk("zTXt", comment),
				Arrays.copyOfRange(whole, afterHead, whole.length));
	}

	private static byte[] chunk(String type, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream to = new DataOutputStream(bytes);
		byte[] typed = OfficeFiles.join(type.getBytes(StandardCharsets.US_ASCII), content);
		CRC32 sum = new CRC32();
		sum.update(typed);
		to.writeInt(content.length);
		to.write(typed);
		to.writeInt((int) sum.getValue());
		return bytes.toByteArray();
	}

	/** Its size stands behind the mark of the frame. */
	private static byte[] boastful() throws IOException {
		byte[] whole = picture("jpg");
		for (int at = 0; at < whole.length - 9; at++) {
			if ((whole[at] & 0xFF) == 0xFF && (whole[at + 1] & 0xFF) == 0xC0) {
				Arrays.fill(whole, at + 5, at + 9, (byte) 0xFF);
				return whole;
			}
		}
		throw new IOException("no frame");
	}

	private static byte[] withHtml() throws IOException {
		byte[] whole = picture("jpg");
		byte[] comment = OfficeFiles.utf8("<html><script>alert(1)</script></html>");
		return OfficeFiles.join(Arrays.copyOf(whole, 2),
				new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2) }, comment,
				Arrays.copyOfRange(whole, 2, whole.length));
	}

}
