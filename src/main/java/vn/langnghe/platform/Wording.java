package vn.langnghe.platform;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Words of people in which other words are looked for, whole words only. Who writes with
 * diacritics is read with them, or "Trung tâm" would name an official called Tạm; who
 * writes without them cannot be.
 *
 * @param words lower case, single spaces between and around
 * @param plain whether they are written without diacritics
 */
public record Wording(String words, boolean plain) {

	public static Wording of(@Nullable String text) {
		String said = Texts.nfc((text != null) ? text : "").toLowerCase(Locale.ROOT);
		return new Wording(spaced(said), Texts.fold(said).equals(said));
	}

	/**
	 * Whether a phrase stands in it.
	 * @param phrase with its diacritics
	 */
	public boolean says(String phrase) {
		String sought = Texts.nfc(phrase).toLowerCase(Locale.ROOT);
		return this.words.contains(spaced(this.plain ? Texts.fold(sought) : sought));
	}

	private static String spaced(String text) {
		return " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
	}

}
