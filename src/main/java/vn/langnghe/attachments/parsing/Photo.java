package vn.langnghe.attachments.parsing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

/** A photo, no larger than can be read and held in memory. */
final class Photo {

	private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

	/** A letter fills a page: more dots make it slower, not better to read. */
	private static final double DOTS = 8e6;

	/** What no camera of a telephone makes. */
	private static final double MOST_DOTS = 250e6;

	private Photo() {
	}

	static boolean is(String type) {
		return TYPES.contains(type);
	}

	/**
	 * Decodes it, leaving out dots where there are too many.
	 * @return the photo, or null when nothing here knows its format
	 * @throws IOException when it is broken
	 */
	static @Nullable BufferedImage of(Path file) throws IOException {
		try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				return null;
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(input, true, true);
				double dots = (double) reader.getWidth(0) * reader.getHeight(0);
				if (dots > MOST_DOTS) {
					throw new IOException("zip bomb: a picture of " + dots + " dots");
				}
				int every = (int) Math.max(1, Math.ceil(Math.sqrt(dots / DOTS)));
				ImageReadParam wish = reader.getDefaultReadParam();
				wish.setSourceSubsampling(every, every, 0, 0);
				return reader.read(0, wish);
			}
			finally {
				reader.dispose();
			}
		}
	}

}
