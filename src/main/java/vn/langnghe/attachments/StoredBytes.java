package vn.langnghe.attachments;

import java.io.InputStream;
import java.util.Arrays;

/** A content read from its beginning to its end, a piece at a time. */
class StoredBytes extends InputStream {

	/** So much is held of it. */
	private static final int PIECE = 256 * 1024;

	private final FileStore store;

	private final long contentId;

	private byte[] piece = {};

	private int at;

	private long next;

	StoredBytes(FileStore store, long contentId) {
		this.store = store;
		this.contentId = contentId;
	}

	@Override
	public int read() {
		return more() ? this.piece[this.at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] into, int from, int length) {
		if (length == 0) {
			return 0;
		}
		if (!more()) {
			return -1;
		}
		int copied = Math.min(length, this.piece.length - this.at);
		System.arraycopy(this.piece, this.at, into, from, copied);
		this.at += copied;
		return copied;
	}

	/** What is passed over is not fetched. */
	@Override
	public long skip(long count) {
		int here = (int) Math.min(Math.max(count, 0), this.piece.length - this.at);
		this.at += here;
		long beyond = Math.max(count, 0) - here;
		if (beyond > 0) {
			this.next += beyond;
		}
		return here + beyond;
	}

	private boolean more() {
		if (this.at == this.piece.length) {
			this.piece = this.store.read(this.contentId, this.next, PIECE);
			this.next += this.piece.length;
			this.at = 0;
		}
		return this.piece.length > 0;
	}

	/** The next bytes; fewer where it ends. */
	byte[] next(int count) {
		byte[] bytes = new byte[count];
		int read = 0;
		for (int got = 0; got >= 0 && read < count; got = read(bytes, read, count - read)) {
			read += got;
		}
		return (read == count) ? bytes : Arrays.copyOf(bytes, read);
	}

}
