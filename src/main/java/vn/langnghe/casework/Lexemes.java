package vn.langnghe.casework;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.langnghe.platform.Texts;

/**
 * What stands of a text in the index of searches: each word, and each pair of neighbours.
 * A Vietnamese word is mostly two syllables, and a syllable alone stands in nearly every
 * text; pairs make phrases out of an index that holds no positions. Equal to the
 * database's {@code search_vector(text)}, which makes them of the same words.
 */
public final class Lexemes {

	/** What is longer than any word is cut, so that it fits into an index. */
	private static final int LONGEST = 60;

	private Lexemes() {
	}

	/** The words of a text, in their order. */
	public static List<String> words(String text) {
		return Texts.words(text).stream().map(Lexemes::cut).toList();
	}

	/** The pairs of neighbours among words. */
	public static Stream<String> pairs(List<String> words) {
		return IntStream.range(1, words.size()).mapToObj((place) -> words.get(place - 1) + " " + words.get(place));
	}

	static String[] of(String text) {
		List<String> words = words(text);
		return Stream.concat(words.stream(), pairs(words)).distinct().toArray(String[]::new);
	}

	private static String cut(String word) {
		return (word.codePointCount(0, word.length()) <= LONGEST) ? word
				: word.substring(0, word.offsetByCodePoints(0, LONGEST));
	}

}
