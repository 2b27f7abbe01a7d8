package vn.langnghe.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures as large as telephones and scanners make them. */
final class Photos {

	private Photos() {
	}

	/** Photos of a paper, 4000 by 3000 dots, about three megabytes each. */
	static List<File> photos(int count, Random random) throws IOException {
		List<File> all = new ArrayList<>();
		for (int photo = 0; photo < count; photo++) {
			all.add(new File("IMG_" + photo + ".jpg", jpeg(paper(4000, 3000, random))));
		}
		return all;
	}

	/** Scans of three pages in a PDF. */
	static List<File> scans(int count, Random random) throws IOException {
		List<File> all = new ArrayList<>();
		for (int scan = 0; scan < count; scan++) {
			all.add(new File("scan " + scan + ".pdf", pdf(3, random)));
		}
		return all;
	}

	private static BufferedImage paper(int width, int height, Random random) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(new Color(235, 230, 220));
		pen.fillRect(0, 0, width, height);
		pen.setColor(Color.DARK_GRAY);
		pen.setFont(new Font(Font.SERIF, Font.PLAIN, height / 50));
		for (int line = 2; line < 45; line++) {
			pen.drawString("Ủy ban nhân dân xã An Bình hẹn trả kết quả hồ sơ số " + random.nextInt(1_000_000),
					width / 12, line * height / 50);
		}
		pen.dispose();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int grain = random.nextInt(9);
				picture.setRGB(x, y, picture.getRGB(x, y) - (grain << 16 | grain << 8 | grain));
			}
		}
		return picture;
	}

	private static byte[] jpeg(BufferedImage picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpeg", bytes);
		return bytes.toByteArray();
	}

	private static byte[] pdf(int pages, Random random) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (int number = 0; number < pages; number++) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				byte[] scan = jpeg(paper(1240, 1754, random));
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.drawImage(PDImageXObject.createFromByteArray(document, scan, null), 0, 0,
							PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/**
	 * A file to send.
	 *
	 * @param name under which
	 * @param bytes of it
	 */
	record File(String name, byte[] bytes) {

		/**
		 * The same to look at with another digest, so that each is kept: a remark behind
		 * the head of a JPEG, a line behind the end of a PDF.
		 */
		byte[] once(int round) {
			byte[] mark = ("lượt " + System.nanoTime() + " " + round).getBytes(StandardCharsets.UTF_8);
			ByteArrayOutputStream other = new ByteArrayOutputStream(this.bytes.length + 100);
			if (this.name.endsWith(".jpg")) {
				other.write(this.bytes, 0, 2);
				other.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (mark.length + 2) });
				other.writeBytes(mark);
				other.write(this.bytes, 2, this.bytes.length - 2);
			}
			else if (this.name.endsWith(".pdf")) {
				other.writeBytes(this.bytes);
				other.writeBytes(("\n% " + System.nanoTime() + "\n").getBytes(StandardCharsets.UTF_8));
			}
			else {
				return this.bytes;
			}
			return other.toByteArray();
		}

	}

}
