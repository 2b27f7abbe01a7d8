package vn.langnghe.attachments;

import java.util.regex.Pattern;

import vn.langnghe.platform.Texts;

/**
 * What becomes of the name that somebody's machine gave a file: words to read and nothing
 * else.
 */
final class FileName {

	private static final int LONGEST = 200;

	private static final int LONGEST_ENDING = 20;

	private static final int LONGEST_DOWNLOAD = 60;

	/**
	 * Control characters, halves of characters, and marks that turn or hide what follows.
	 */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");

	private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

	private FileName() {
	}

	/**
	 * The name for people's eyes: NFC, what nobody sees written out, the middle of a long
	 * one left out.
	 * @param sent as it came, maybe empty
	 */
	static String shown(String sent) {
		String seen = UNSEEN.matcher(Texts.nfc(sent).strip())
			.replaceAll((mark) -> "[U+%04X]".formatted(mark.group().codePointAt(0)));
		int length = seen.codePointCount(0, seen.length());
		if (length <= LONGEST) {
			return seen.isEmpty() ? "–" : seen;
		}
		return seen.substring(0, seen.offsetByCodePoints(0, LONGEST - LONGEST_ENDING - 1)) + "…"
				+ seen.substring(seen.offsetByCodePoints(seen.length(), -LONGEST_ENDING));
	}

	/**
	 * A name of our own under which a file is given out: letters a to z, digits and
	 * hyphens, and the ending of what it really is.
	 */
	static String given(String caseNumber, int place, Attachment file) {
		String bare = ENDING.matcher(file.name().substring(file.name().lastIndexOf('/') + 1)).replaceAll("");
		String plain = NOT_PLAIN.matcher(Texts.fold(bare)).replaceAll("-");
		String short_ = plain.substring(0, Math.min(plain.length(), LONGEST_DOWNLOAD));
		return (caseNumber + "-" + place + "-" + short_).replaceAll("-+", "-").replaceAll("-$", "") + "."
				+ file.kind().extension();
	}

}
