package vn.langnghe.attachments;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The frame of a picture, read without decoding it: its size in points, and whether its
 * end is there.
 *
 * @param width in points
 * @param height in points
 */
record PictureFrame(long width, long height) {

	/** A picture that big takes more memory than anybody's screen shows. */
	private static final long MOST_POINTS = 100_000_000;

	private static final long LONGEST_SIDE = 30_000;

	private static final int MARKER = 0xFF;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	private static final byte[] PNG_END = { 'I', 'E', 'N', 'D' };

	/**
	 * The frame of a picture of either kind.
	 * @throws vn.langnghe.platform.Invalid when its end is missing or it is too large
	 */
	static PictureFrame of(FileKind kind, StoredBytes bytes) {
		return (kind == FileKind.JPEG) ? ofJpeg(bytes) : ofPng(bytes);
	}

	private static PictureFrame ofJpeg(StoredBytes bytes) {
		bytes.skip(2);
		PictureFrame frame = null;
		while (true) {
			int code = marker(bytes);
			byte[] length = bytes.next(2);
			if (length.length < 2) {
				throw Refused.CUT_OFF.refusal();
			}
			int rest = Short.toUnsignedInt(ByteBuffer.wrap(length).getShort()) - 2;
			if (isFrame(code)) {
				byte[] header = bytes.next(5);
				if (header.length < 5) {
					throw Refused.CUT_OFF.refusal();
				}
				ByteBuffer sides = ByteBuffer.wrap(header, 1, 4);
				int height = Short.toUnsignedInt(sides.getShort());
				frame = bounded(Short.toUnsignedInt(sides.getShort()), height);
				rest -= 5;
			}
			if (code == SCAN) {
				break;
			}
			bytes.skip(Math.max(rest, 0));
		}
		untilEnd(bytes);
		if (frame == null) {
			throw Refused.CUT_OFF.refusal();
		}
		return frame;
	}

	private static int marker(StoredBytes bytes) {
		int read = bytes.read();
		while (read == MARKER) {
			int code = bytes.read();
			if (code != MARKER) {
				return code;
			}
		}
		throw Refused.CUT_OFF.refusal();
	}

	private static boolean isFrame(int code) {
		return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
	}

	private static void untilEnd(StoredBytes bytes) {
		int before = 0;
		for (int read = bytes.read(); read >= 0; read = bytes.read()) {
			if (before == MARKER && read == END) {
				return;
			}
			before = read;
		}
		throw Refused.CUT_OFF.refusal();
	}

	private static PictureFrame ofPng(StoredBytes bytes) {
		bytes.skip(8);
		byte[] first = bytes.next(16);
		if (first.length < 16) {
			throw Refused.CUT_OFF.refusal();
		}
		ByteBuffer header = ByteBuffer.wrap(first);
		PictureFrame frame = bounded(Integer.toUnsignedLong(header.getInt(8)),
				Integer.toUnsignedLong(header.getInt(12)));
		bytes.skip(Integer.toUnsignedLong(header.getInt(0)) - 8 + 4);
		while (true) {
			byte[] chunk = bytes.next(8);
			if (chunk.length < 8) {
				throw Refused.CUT_OFF.refusal();
			}
			if (Arrays.equals(chunk, 4, 8, PNG_END, 0, 4)) {
				return frame;
			}
			bytes.skip(Integer.toUnsignedLong(ByteBuffer.wrap(chunk).getInt()) + 4);
		}
	}

	private static PictureFrame bounded(long width, long height) {
		if (width * height > MOST_POINTS || Math.max(width, height) > LONGEST_SIDE) {
			throw Refused.TOO_LARGE_PICTURE.refusal();
		}
		return new PictureFrame(width, height);
	}

}
