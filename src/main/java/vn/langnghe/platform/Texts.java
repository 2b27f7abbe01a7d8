package vn.langnghe.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of a text: the one we store, and those we search by. */
public final class Texts {

	private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

	/** Soft hyphens, zero-width and bidirectional marks. */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

	private static final Pattern BETWEEN_WORDS = Pattern
		.compile("[\\u0001-\\u002f\\u003a-\\u0060\\u007b-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf"
				+ "\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u303f]+");

	private Texts() {
	}

	/**
	 * The text in NFC, in which it is stored and measured: Vietnamese keyboards and
	 * phones send both forms of the same word.
	 */
	public static String nfc(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	/**
	 * The text without diacritics and in lower case, so that "dang ky" finds "Đăng ký".
	 * Equal to the database's {@code fold(text)}.
	 */
	public static String fold(String text) {
		String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return nfc(bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT));
	}

	/** The text without what is not seen: it hides words from those who search. */
	public static String seen(String text) {
		return UNSEEN.matcher(text).replaceAll("");
	}

	/**
	 * The words of a text as they are searched by: folded, without what is not seen, cut
	 * at everything that is neither a letter nor a figure. Equal to the database's
	 * {@code search_words(text)}.
	 */
	public static List<String> words(String text) {
		return BETWEEN_WORDS.splitAsStream(fold(seen(text))).filter((word) -> !word.isEmpty()).toList();
	}

}
