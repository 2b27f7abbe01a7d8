package vn.langnghe.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PictureDrawingTest {

	private final PictureDrawing drawing = new PictureDrawing();

	@Test
	void aPhotoIsDrawnUprightWithoutThePlaceWhereItWasTaken() throws IOException {
		byte[] photo = SentFiles.photoWithPlace();
		assertThat(text(photo)).contains("GPS", "Exif");

		byte[] drawn = draw(FileKind.JPEG, photo, PictureSize.PAGE).orElseThrow();

		assertThat(text(drawn)).doesNotContain("GPS", "Exif");
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn));
		assertThat(picture.getWidth()).isEqualTo(480);
		assertThat(picture.getHeight()).isEqualTo(640);
		// What was left at the top is right at the top once turned.
		assertThat(isRed(picture, 300, 200)).isTrue();
		assertThat(isRed(picture, 100, 500)).isFalse();
	}

	@Test
	void aLargePictureBecomesAsLargeAsItIsShown() throws IOException {
		byte[] drawn = draw(FileKind.PNG, SentFiles.picture("png", 5000, 2000), PictureSize.THUMB).orElseThrow();
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn));
		assertThat(picture.getWidth()).isEqualTo(240);
		assertThat(picture.getHeight()).isBetween(94, 98);
	}

	@Test
	void whatIsDamagedOrSaysThatItIsHugeIsNotDrawnAndHurtsNothing() {
		byte[] huge = SentFiles.png();
		ByteBuffer.wrap(huge).putInt(16, 25_000).putInt(20, 25_000);
		assertThat(draw(FileKind.PNG, huge, PictureSize.THUMB)).isEmpty();
		byte[] damaged = SentFiles.jpeg();
		Arrays.fill(damaged, 20, 400, (byte) 0xFF);
		assertThat(draw(FileKind.JPEG, damaged, PictureSize.THUMB)).isEmpty();
		assertThat(draw(FileKind.PNG, SentFiles.pdf(), PictureSize.THUMB)).isEmpty();
	}

	private Optional<byte[]> draw(FileKind kind, byte[] bytes, PictureSize size) {
		return this.drawing.draw(new HeldFiles(bytes),
				new Attachment(new byte[0], 1, "anh", kind, bytes.length, Instant.EPOCH) {

					@Override
					public long id() {
						return 1;
					}
				}, size);
	}

	private static boolean isRed(BufferedImage picture, int x, int y) {
		int point = picture.getRGB(x, y);
		return (point >> 16 & 0xFF) > 100 && (point & 0xFF) < 80;
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
