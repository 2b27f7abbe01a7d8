package vn.langnghe.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.langnghe.casework.Lexemes;

/**
 * A text with the words in it that were looked for, as pieces of plain text: whoever
 * shows them escapes each.
 *
 * @param pieces the text in its order
 */
public record Marked(List<Piece> pieces) {

	/** Letters of a snippet, about two lines. */
	private static final int LONG = 220;

	/** Letters before the first word found. */
	private static final int BEFORE = 60;

	/** Letters, figures, the marks upon them and what nobody sees between them. */
	private static final Pattern WORD = Pattern.compile(
			"[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]|[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff])*");

	/** The whole text. */
	static Marked whole(String text, List<String> words) {
		return cut(text, places(text, Set.copyOf(words)), 0, text.length());
	}

	/** That part of a text in which most of the words stand, and how many. */
	static Snippet best(String text, List<String> words) {
		List<Place> places = places(text, Set.copyOf(words));
		int most = 0;
		int start = 0;
		for (int first = 0; first < places.size(); first++) {
			int worth = worth(places, first);
			if (worth > most) {
				most = worth;
				start = places.get(first).from();
			}
		}
		int from = beginning(text, start);
		int to = ending(text, Math.min(text.length(), from + LONG));
		Marked marked = cut(text, places, from, to);
		return new Snippet(most, marked, from > 0, to < text.length());
	}

	/** Different words count, and those that stand side by side count once more. */
	private static int worth(List<Place> places, int first) {
		Set<String> different = new HashSet<>();
		int neighbours = 0;
		Place before = null;
		int end = places.get(first).from() + LONG - BEFORE;
		for (Place place : places.subList(first, places.size())) {
			if (place.to() > end) {
				break;
			}
			if (different.add(place.word()) && before != null && place.order() == before.order() + 1) {
				neighbours++;
			}
			before = place;
		}
		return 2 * different.size() + neighbours;
	}

	private static List<Place> places(String text, Set<String> words) {
		List<Place> places = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		for (int order = 0; word.find(); order++) {
			for (String folded : Lexemes.words(word.group())) {
				if (words.contains(folded)) {
					places.add(new Place(word.start(), word.end(), order, folded));
				}
			}
		}
		return places;
	}

	private static int beginning(String text, int start) {
		int from = Math.max(0, start - BEFORE);
		int blank = text.lastIndexOf(' ', start);
		int next = text.indexOf(' ', from);
		return (from == 0) ? 0 : (next >= 0 && next < start) ? next + 1 : Math.min(start, blank + 1);
	}

	private static int ending(String text, int end) {
		int blank = text.lastIndexOf(' ', end);
		return (end == text.length() || blank < end - BEFORE) ? whole(text, end) : blank;
	}

	/** Not between the halves of one letter. */
	private static int whole(String text, int end) {
		return (end < text.length() && Character.isLowSurrogate(text.charAt(end))) ? end - 1 : end;
	}

	private static Marked cut(String text, List<Place> places, int from, int to) {
		List<Piece> pieces = new ArrayList<>();
		int at = from;
		for (Place place : places) {
			if (place.from() < at || place.to() > to) {
				continue;
			}
			if (place.from() > at) {
				pieces.add(new Piece(text.substring(at, place.from()), false));
			}
			pieces.add(new Piece(text.substring(place.from(), place.to()), true));
			at = place.to();
		}
		if (at < to) {
			pieces.add(new Piece(text.substring(at, to), false));
		}
		return new Marked(pieces);
	}

	/**
	 * A piece of plain text.
	 *
	 * @param text as it stands there
	 * @param found whether it was looked for
	 */
	public record Piece(String text, boolean found) {
	}

	/**
	 * A part of a text.
	 *
	 * @param worth how much of what was looked for stands in it; 0 for nothing
	 * @param marked the part
	 * @param after whether the text begins before it
	 * @param before whether the text goes on behind it
	 */
	record Snippet(int worth, Marked marked, boolean after, boolean before) {
	}

	private record Place(int from, int to, int order, String word) {
	}

}
