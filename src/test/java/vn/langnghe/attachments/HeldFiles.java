package vn.langnghe.attachments;

import java.io.InputStream;
import java.util.Arrays;

/** A store with one content in memory, for rules that only read. */
class HeldFiles implements FileStore {

	private final byte[] bytes;

	HeldFiles(byte[] bytes) {
		this.bytes = bytes;
	}

	Arrived arrived() {
		return new Arrived(1, this.bytes.length, new byte[32]);
	}

	@Override
	public byte[] read(long contentId, long at, int length) {
		int from = (int) Math.min(at, this.bytes.length);
		return Arrays.copyOfRange(this.bytes, from, Math.min(this.bytes.length, from + length));
	}

	@Override
	public Arrived keep(InputStream bytes, long most) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long finish(Arrived arrived) {
		throw new UnsupportedOperationException();
	}

	@Override
	public byte[] sha256(long contentId) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void release(long contentId) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void discard(long contentId) {
		throw new UnsupportedOperationException();
	}

}
