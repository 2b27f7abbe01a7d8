package vn.langnghe.attachments;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a telephone was held when it took a photo, one of eight ways of Exif. It goes with
 * all the rest that a photo says of itself, so the picture is turned instead.
 */
enum Orientation {

	UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED, LEFT_MIRRORED, RIGHT, RIGHT_MIRRORED, LEFT;

	private static final int TAG = 0x0112;

	private static final int MOST_ENTRIES = 500;

	private static final String EXIF = "Exif\0\0";

	/** What a photo says at its beginning; upright where that cannot be read. */
	static Orientation of(byte[] head) {
		int at = new String(head, StandardCharsets.ISO_8859_1).indexOf(EXIF);
		if (at < 0 || at + EXIF.length() + 8 > head.length) {
			return UPRIGHT;
		}
		ByteBuffer tiff = ByteBuffer.wrap(head, at + EXIF.length(), head.length - at - EXIF.length()).slice();
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		long directory = Integer.toUnsignedLong(tiff.getInt(4));
		if (directory + 2 > tiff.limit()) {
			return UPRIGHT;
		}
		int entries = Math.min(Short.toUnsignedInt(tiff.getShort((int) directory)), MOST_ENTRIES);
		for (int i = 0; i < entries; i++) {
			int entry = (int) directory + 2 + i * 12;
			if (entry + 12 > tiff.limit()) {
				return UPRIGHT;
			}
			if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
				int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
				return (value >= 1 && value <= values().length) ? values()[value - 1] : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/** Whether height and width change places. */
	boolean turned() {
		return ordinal() >= LEFT_MIRRORED.ordinal();
	}

	/** Sets a picture of this size upright. */
	AffineTransform upright(int width, int height) {
		return switch (this) {
			case UPRIGHT -> new AffineTransform();
			case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
			case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
			case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
			case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
			case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
		};
	}

}
