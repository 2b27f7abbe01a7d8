package vn.langnghe.attachments;

import java.io.IOException;
import java.io.InputStream;

import vn.langnghe.attachments.reading.StoredContents;

/**
 * The contents of files. Nothing holds one as a whole, neither on its way in nor out.
 * Whatever is asked of it while a store of objects does not answer raises
 * {@link vn.langnghe.platform.Unavailable}.
 */
interface FileStore extends StoredContents {

	/**
	 * Takes bytes in, a piece at a time and each piece for good, so that a sender who is
	 * slow holds nothing. Until {@link #finish} they are nobody's, and are swept up when
	 * that is never called.
	 * @param bytes what comes
	 * @param most how many bytes at most
	 * @return what came
	 * @throws vn.langnghe.platform.Invalid when more comes
	 * @throws IOException when the sender breaks off
	 */
	Arrived keep(InputStream bytes, long most) throws IOException;

	/**
	 * Joins what came with an equal content that is kept already. Part of the caller's
	 * transaction.
	 * @return under which number the content is kept
	 */
	long finish(Arrived arrived);

	/** The hash of a content. */
	byte[] sha256(long contentId);

	/**
	 * Forgets a content of which no file is any more. Part of the caller's transaction.
	 */
	void release(long contentId);

	/** Gives up what came and was not finished. */
	void discard(long contentId);

	/**
	 * A part of a content.
	 * @param at from which byte
	 * @param length how many at most
	 * @return the bytes, fewer at the end, none behind it
	 */
	byte[] read(long contentId, long at, int length);

	@Override
	default InputStream open(long contentId) {
		return new StoredBytes(this, contentId);
	}

	/**
	 * What came in.
	 *
	 * @param contentId its number
	 * @param size in bytes
	 * @param sha256 its hash
	 */
	record Arrived(long contentId, long size, byte[] sha256) {
	}

}
