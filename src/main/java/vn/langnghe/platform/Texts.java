package vn.langnghe.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The two forms of a text: the one we store, and the one we search by. */
public final class Texts {

	private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

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

}
