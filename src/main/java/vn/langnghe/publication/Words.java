package vn.langnghe.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.langnghe.platform.Texts;

/**
 * A text in forms of the same length, so that a place found in one is the place in all:
 * as written (NFC, without marks that nobody sees), in lower case, and bare of
 * diacritics. Who writes with diacritics is read with them; who writes without them
 * cannot be.
 */
final class Words {

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u00ad\\u034f\\u115f\\u3164\\ufe0f]");

	private static final Pattern WORD = Pattern
		.compile("[đĐdD]/[cC](?![\\p{L}/])|[\\p{L}\\p{M}]+|\\p{N}++(?:[/.-]?[\\p{L}\\p{N}]++){0,6}");

	private static final double SHOUTED = 0.6;

	final String text;

	final String bare;

	final boolean shouted;

	private final boolean plain;

	final List<Word> list = new ArrayList<>();

	Words(String written) {
		this.text = Texts.nfc(UNSEEN.matcher(Texts.nfc(written)).replaceAll(""));
		StringBuilder bare = new StringBuilder();
		StringBuilder low = new StringBuilder();
		int upper = 0;
		int letters = 0;
		for (int i = 0; i < this.text.length(); i++) {
			char letter = this.text.charAt(i);
			bare.append(bare(letter));
			low.append(Character.toLowerCase(letter));
			letters += Character.isLetter(letter) ? 1 : 0;
			upper += Character.isUpperCase(letter) ? 1 : 0;
		}
		this.bare = bare.toString();
		this.plain = this.bare.contentEquals(low);
		this.shouted = upper > SHOUTED * letters;
		Matcher word = WORD.matcher(this.text);
		while (word.find()) {
			int start = word.start();
			int end = word.end();
			this.list.add(new Word(start, end, low.substring(start, end), bare.substring(start, end),
					!this.shouted && Character.isUpperCase(this.text.charAt(start))));
		}
	}

	private static char bare(char letter) {
		if (letter < 128) {
			return Character.toLowerCase(letter);
		}
		if (Character.isDigit(letter)) {
			return (char) ('0' + Character.digit(letter, 10));
		}
		String folded = Texts.fold(String.valueOf(letter));
		return (folded.length() == 1) ? folded.charAt(0) : letter;
	}

	int size() {
		return this.list.size();
	}

	Word get(int at) {
		return this.list.get(at);
	}

	/** Whether a word follows the one before it with nothing but this between. */
	boolean follows(int at, String between) {
		return at > 0 && at < size() && this.text.substring(get(at - 1).end(), get(at).start()).matches(between);
	}

	/**
	 * How many words a phrase of a list takes at a place.
	 * @return the longest that fits, 0 for none
	 */
	int phrase(int at, List<Phrase> phrases) {
		int longest = 0;
		for (Phrase phrase : phrases) {
			if (phrase.length() > longest && stands(at, phrase)) {
				longest = phrase.length();
			}
		}
		return longest;
	}

	/** The same where a name without marks must not pass for another word. */
	int spelled(int at, List<Phrase> phrases) {
		int length = phrase(at, phrases);
		return (this.plain || phrases.stream()
			.anyMatch((phrase) -> phrase.length() == length
					&& stands(at, new Phrase(phrase.spelled(), phrase.spelled())))) ? length : 0;
	}

	private boolean stands(int at, Phrase phrase) {
		for (int i = 0; i < phrase.length(); i++) {
			if (at + i >= size() || !get(at + i).is(phrase.spelled().get(i), phrase.bare().get(i))
					|| i > 0 && !follows(at + i, "[\\h]{1,3}")) {
				return false;
			}
		}
		return true;
	}

	static List<Phrase> phrases(String list) {
		return Stream.of(list.split(",")).map(String::strip).map(Phrase::of).toList();
	}

	/**
	 * Words that stand together.
	 *
	 * @param spelled as in the dictionary
	 * @param bare without diacritics
	 */
	record Phrase(List<String> spelled, List<String> bare) {

		static Phrase of(String words) {
			return new Phrase(List.of(words.split(" ")), List.of(Texts.fold(words).split(" ")));
		}

		int length() {
			return this.spelled.size();
		}

	}

	/**
	 * One word.
	 *
	 * @param low in lower case
	 * @param bare without diacritics
	 * @param cased whether a capital says that it may be a name
	 */
	record Word(int start, int end, String low, String bare, boolean cased) {

		boolean plain() {
			return this.low.equals(this.bare);
		}

		/**
		 * The word as it is spelled in the dictionary, or as it is typed without marks.
		 */
		boolean is(String spelled) {
			return is(spelled, Texts.fold(spelled));
		}

		boolean is(String spelled, String bare) {
			return this.low.equals(spelled) || plain() && this.bare.equals(bare);
		}

		/** The same name: capital letters leave no doubt. */
		boolean isName(String spelled) {
			return is(spelled.toLowerCase(Locale.ROOT)) || this.cased && this.bare.equals(Texts.fold(spelled));
		}

		boolean number() {
			return Character.isDigit(this.bare.charAt(0));
		}

	}

}
