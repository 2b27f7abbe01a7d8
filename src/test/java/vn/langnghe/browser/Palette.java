package vn.langnghe.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** Makes a picture of a page a third of its size: pages need no more than 256 colours. */
final class Palette {

	private static final int COLOURS = 256;

	private Palette() {
	}

	static byte[] reduce(byte[] png) throws IOException {
		BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
		int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
		Map<Integer, Long> used = Arrays.stream(pixels)
			.boxed()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		int[] kept = used.keySet()
			.stream()
			.sorted(Comparator.comparing(used::get, Comparator.reverseOrder()))
			.limit(COLOURS)
			.mapToInt(Integer::intValue)
			.toArray();
		Map<Integer, Integer> nearest = used.keySet()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (colour) -> nearest(colour, kept)));
		IndexColorModel colours = new IndexColorModel(8, kept.length, kept, 0, false, -1, 0);
		BufferedImage reduced = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				colours);
		byte[] indices = new byte[pixels.length];
		for (int pixel = 0; pixel < pixels.length; pixel++) {
			indices[pixel] = nearest.get(pixels[pixel]).byteValue();
		}
		reduced.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), indices);
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		ImageIO.write(reduced, "png", written);
		return written.toByteArray();
	}

	private static int nearest(int colour, int[] kept) {
		int best = 0;
		for (int index = 1; index < kept.length; index++) {
			if (distance(colour, kept[index]) < distance(colour, kept[best])) {
				best = index;
			}
		}
		return best;
	}

	private static int distance(int one, int other) {
		int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
		int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
		int blue = (one & 0xff) - (other & 0xff);
		return red * red + green * green + blue * blue;
	}

}
