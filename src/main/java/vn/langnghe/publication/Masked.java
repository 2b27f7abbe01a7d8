package vn.langnghe.publication;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A text with the parts of it that are not for everybody.
 *
 * @param pieces the whole text in order
 */
public record Masked(List<Piece> pieces) {

	/** The text with words in the place of what is masked. */
	String text(Function<Mask, String> words) {
		return this.pieces.stream()
			.map((piece) -> (piece.mask() != null) ? words.apply(piece.mask()) : piece.text())
			.collect(Collectors.joining());
	}

	/**
	 * A part of the text.
	 *
	 * @param text as it was written
	 * @param mask what is masked here, or null for what may be read by all
	 */
	public record Piece(String text, @Nullable Mask mask) {
	}

}
