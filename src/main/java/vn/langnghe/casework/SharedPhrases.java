package vn.langnghe.casework;

import java.util.HashSet;
import java.util.Set;

/**
 * How much two folded texts share of their phrases. Vietnamese words are mostly two
 * syllables, so texts on different matters share many trigrams and syllables, but few
 * pairs of neighbouring syllables.
 */
final class SharedPhrases {

	private SharedPhrases() {
	}

	/** From 0 to 1: pairs that stand in both, of those that stand in either. */
	static double of(String one, String other) {
		Set<String> pairs = pairs(one);
		Set<String> others = pairs(other);
		Set<String> both = new HashSet<>(pairs);
		both.retainAll(others);
		int either = pairs.size() + others.size() - both.size();
		return (either > 0) ? (double) both.size() / either : 0;
	}

	private static Set<String> pairs(String text) {
		String[] syllables = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ");
		Set<String> pairs = new HashSet<>();
		for (int at = 1; at < syllables.length; at++) {
			pairs.add(syllables[at - 1] + " " + syllables[at]);
		}
		return pairs;
	}

}
