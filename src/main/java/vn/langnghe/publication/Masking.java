package vn.langnghe.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds in a text what could tell who somebody is. A preparation, never a decision: it
 * misses what nobody could list, so a person reads every text before it is published (Law
 * 91/2025/QH15 on personal data).
 */
final class Masking {

	private static final String BETWEEN_ADDRESSES = "[,;\\h-]{1,3}";

	private Masking() {
	}

	static Masked of(String written, Known known) {
		Words words = new Words(written);
		List<Span> spans = new ArrayList<>();
		Stream
			.of(known.numbers().stream().flatMap((number) -> Numbers.known(words, number)), Numbers.in(words),
					known.addresses().stream().flatMap((address) -> Dwellings.known(words, address)),
					Dwellings.in(words), Names.in(words, known.names()))
			.flatMap((found) -> found)
			.forEach((span) -> add(spans, span));
		return new Masked(pieces(words.text, joined(words.text, spans)));
	}

	/** What touches becomes one: no half of a name or number stays. */
	private static void add(List<Span> spans, Span span) {
		Span whole = span;
		for (Span other : List.copyOf(spans)) {
			if (other.touches(whole)) {
				spans.remove(other);
				whole = other.and(whole);
			}
		}
		spans.add(whole);
	}

	/** An address in parts is one address. */
	private static List<Span> joined(String text, List<Span> spans) {
		List<Span> joined = new ArrayList<>();
		for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
			Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && last.mask() == Mask.ADDRESS && span.mask() == Mask.ADDRESS
					&& text.substring(last.end(), span.start()).matches(BETWEEN_ADDRESSES)) {
				joined.set(joined.size() - 1, last.and(span));
			}
			else {
				joined.add(span);
			}
		}
		return joined;
	}

	private static List<Masked.Piece> pieces(String text, List<Span> spans) {
		List<Masked.Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Span span : spans) {
			if (span.start() > at) {
				pieces.add(new Masked.Piece(text.substring(at, span.start()), null));
			}
			pieces.add(new Masked.Piece(text.substring(span.start(), span.end()), span.mask()));
			at = span.end();
		}
		if (at < text.length()) {
			pieces.add(new Masked.Piece(text.substring(at), null));
		}
		return pieces;
	}

}
