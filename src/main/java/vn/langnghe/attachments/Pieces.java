package vn.langnghe.attachments;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where the bytes of contents lie, piece by piece. */
interface Pieces {

	/** Bytes in each piece but the last. */
	int length();

	/**
	 * Keeps a piece, for good when it returns.
	 * @param seq which, from 0
	 * @throws vn.langnghe.platform.Unavailable when it cannot be kept just now
	 */
	void write(Place place, int seq, byte[] bytes);

	/**
	 * A part of one piece.
	 * @param from the first byte within the piece
	 * @param length how many at most
	 * @return the bytes, fewer at the end of the piece, none behind it or where there is
	 * no such piece
	 * @throws vn.langnghe.platform.Unavailable when it cannot be had just now
	 */
	byte[] read(Place place, int seq, int from, int length);

	/**
	 * Whose bytes.
	 *
	 * @param contentId the content
	 * @param objectKey under which it lies in the object store, or null when it lies in
	 * the database
	 * @param objectPieces how many pieces were noted there when this was looked up
	 */
	record Place(long contentId, @Nullable UUID objectKey, int objectPieces) {
	}

}
