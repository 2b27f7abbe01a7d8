package vn.langnghe.intake;

import java.util.regex.Pattern;

import vn.langnghe.platform.Texts;

/**
 * What people write, brought into the form in which it is kept and measured. Nothing is
 * dropped from testimony: what may not be kept is refused instead.
 */
public final class Written {

	/** Shorter is not enough to act on. */
	public static final int SHORTEST_NARRATIVE = 10;

	/** In characters as people count them: code points of NFC. */
	public static final int LONGEST_NARRATIVE = 10_000;

	/** One line that says what it is about. */
	public static final int LONGEST_TITLE = 150;

	private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

	/** Control characters and halves of characters; no person types them. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

	private Written() {
	}

	/** Paragraphs: NFC, line ends as LF, no blank lines around. */
	public static String paragraphs(String typed) {
		return Texts.nfc(LINE_BREAK.matcher(typed).replaceAll("\n")).strip();
	}

	/** One line: NFC, blanks of any kind as one space. */
	public static String line(String typed) {
		return BLANKS.matcher(Texts.nfc(typed)).replaceAll(" ").strip();
	}

	/** A number, address or name of a machine: one line without the marks nobody sees. */
	public static String identifier(String typed) {
		return line(UNSEEN.matcher(typed).replaceAll(""));
	}

	/** How long a text is, in characters as people count them. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** Whether the text holds control characters other than line end and tab. */
	public static boolean hasControls(String text) {
		return CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).find();
	}

	/** The first words of a text, as a title for one that has none. */
	public static String firstWords(String text) {
		String line = line(text);
		if (length(line) <= LONGEST_TITLE) {
			return line;
		}
		String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1));
		int word = cut.lastIndexOf(' ');
		return ((word > LONGEST_TITLE / 2) ? cut.substring(0, word) : cut) + "…";
	}

}
