package vn.langnghe.publication;

/**
 * A part of a text that is masked.
 *
 * @param start index of its first character
 * @param end index after its last
 * @param mask what it is
 */
record Span(int start, int end, Mask mask) {

	boolean touches(Span other) {
		return this.start < other.end && other.start < this.end;
	}

	/** Both in one; this one says what it is. */
	Span and(Span other) {
		return new Span(Math.min(this.start, other.start), Math.max(this.end, other.end), this.mask);
	}

}
