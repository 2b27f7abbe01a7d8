package vn.langnghe.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.Unavailable;

/**
 * Draws a picture anew: smaller, upright, and nothing but what is seen. How many points
 * it has is looked at before one of them is decoded, and only as many are kept as are
 * shown.
 */
@Component
class PictureDrawing {

	private static final Logger log = LoggerFactory.getLogger(PictureDrawing.class);

	/** One of so many points is kept, then the rest is drawn to size. */
	private static final int ROOM = 2;

	/**
	 * @return a JPEG, or empty when it cannot be drawn
	 * @throws Unavailable when its bytes cannot be had just now, which says nothing about
	 * the picture
	 */
	Optional<byte[]> draw(FileStore store, Attachment file, PictureSize size) {
		try {
			PictureFrame.of(file.kind(), new StoredBytes(store, file.contentId()));
			BufferedImage decoded = decoded(store, file, size);
			Orientation held = (file.kind() == FileKind.JPEG)
					? Orientation.of(store.read(file.contentId(), 0, ContentCheck.HEAD)) : Orientation.UPRIGHT;
			ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
			ImageIO.write(upright(decoded, held, size.longestSide()), "jpg", jpeg);
			return Optional.of(jpeg.toByteArray());
		}
		catch (Unavailable away) {
			throw away;
		}
		// Decoders answer damaged files with whatever they stumble over.
		catch (IOException | RuntimeException ex) {
			log.info("The picture {} cannot be drawn: {}", file.id(), ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	private static BufferedImage decoded(FileStore store, Attachment file, PictureSize size) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(file.kind().mediaType());
		ImageReader reader = readers.next();
		try (ImageInputStream bytes = new MemoryCacheImageInputStream(store.open(file.contentId()))) {
			reader.setInput(bytes, true, true);
			int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (size.longestSide() * ROOM));
			ImageReadParam some = reader.getDefaultReadParam();
			some.setSourceSubsampling(every, every, 0, 0);
			return reader.read(0, some);
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage upright(BufferedImage decoded, Orientation held, int longestSide) {
		int width = decoded.getWidth();
		int height = decoded.getHeight();
		double scale = Math.min(1, (double) longestSide / Math.max(width, height));
		int wide = Math.max(1, (int) ((held.turned() ? height : width) * scale));
		int high = Math.max(1, (int) ((held.turned() ? width : height) * scale));
		BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = drawn.createGraphics();
		try {
			pen.setColor(Color.WHITE);
			pen.fillRect(0, 0, wide, high);
			pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			pen.scale(scale, scale);
			pen.drawImage(decoded, held.upright(width, height), null);
		}
		finally {
			pen.dispose();
		}
		return drawn;
	}

}
