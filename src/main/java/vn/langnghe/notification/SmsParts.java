package vn.langnghe.notification;

import java.util.stream.IntStream;

/**
 * How many short messages a text takes. One letter beyond the alphabet of GSM 03.38, such
 * as any with a Vietnamese mark that it lacks, and the whole text is sent in UCS-2.
 */
final class SmsParts {

	/** What is delivered and what an agency writes stays within so many. */
	static final int MOST = 3;

	private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	/** Sent as two. */
	private static final String GSM_EXTENDED = "^{}\\[~]|€";

	private SmsParts() {
	}

	static int of(String text) {
		boolean gsm = text.chars().allMatch((letter) -> GSM.indexOf(letter) >= 0 || GSM_EXTENDED.indexOf(letter) >= 0);
		if (!gsm) {
			return parts(text.length(), 70, 67);
		}
		int length = IntStream.range(0, text.length())
			.map((at) -> (GSM_EXTENDED.indexOf(text.charAt(at)) >= 0) ? 2 : 1)
			.sum();
		return parts(length, 160, 153);
	}

	private static int parts(int length, int alone, int joined) {
		return (length <= alone) ? 1 : (length + joined - 1) / joined;
	}

}
