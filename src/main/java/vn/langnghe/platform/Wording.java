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

	/** Whether a phrase stands in it. */
	public boolean says(Phrase phrase) {
		return this.words.contains(this.plain ? phrase.plain() : phrase.exact());
	}

	/** Whether a phrase that is written with its diacritics stands in it. */
	public boolean says(String phrase) {
		return says(Phrase.of(phrase));
	}

	private static String spaced(String text) {
		return " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
	}

	/**
	 * A phrase that is looked for again and again.
	 *
	 * @param exact with its diacritics
	 * @param plain without
	 */
	public record Phrase(String exact, String plain) {

		public static Phrase of(String words) {
			String exact = spaced(Texts.nfc(words).toLowerCase(Locale.ROOT));
			return new Phrase(exact, Texts.fold(exact));
		}

	}

}
