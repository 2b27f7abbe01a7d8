package vn.langnghe.intake.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the parts of an SVG: one path, one unit a module.
 *
 * @param path the dark modules
 * @param viewBox the square with the quiet zone around it
 */
record QrCode(String path, String viewBox) {

	private static final int QUIET = 4;

	static QrCode of(String text) {
		ByteMatrix modules = modules(text);
		StringBuilder path = new StringBuilder(4096);
		for (int y = 0; y < modules.getHeight(); y++) {
			for (int x = 0; x < modules.getWidth(); x++) {
				int run = run(modules, x, y);
				if (run > 0) {
					path.append('M')
						.append(x)
						.append(' ')
						.append(y)
						.append('h')
						.append(run)
						.append("v1h-")
						.append(run)
						.append('z');
					x += run;
				}
			}
		}
		int side = modules.getWidth() + 2 * QUIET;
		return new QrCode(path.toString(), "-%d -%d %d %d".formatted(QUIET, QUIET, side, side));
	}

	private static int run(ByteMatrix modules, int x, int y) {
		int end = x;
		while (end < modules.getWidth() && modules.get(end, y) == 1) {
			end++;
		}
		return end - x;
	}

	private static ByteMatrix modules(String text) {
		try {
			return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
		}
		catch (WriterException ex) {
			throw new IllegalStateException("An address too long for a QR code", ex);
		}
	}

}
