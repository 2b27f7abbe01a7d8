package vn.langnghe.platform;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Stands for a text in the audit trail, which does not repeat it: shows later that the
 * text is the one that was written.
 */
public final class TextHash {

	private TextHash() {
	}

	/** SHA-256 of the parts with an empty line between them, in UTF-8, as hex. */
	public static String of(String... parts) {
		return HexFormat.of().formatHex(Sha256.of(String.join("\n\n", parts).getBytes(StandardCharsets.UTF_8)));
	}

}
