package vn.langnghe.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Bytes that have to come within a time, however slowly each of them comes. */
class HurriedStream extends FilterInputStream {

	private final long until;

	HurriedStream(InputStream bytes, Duration longest) {
		super(bytes);
		this.until = System.nanoTime() + longest.toNanos();
	}

	@Override
	public int read() throws IOException {
		hurry();
		return super.read();
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		hurry();
		return super.read(into, from, length);
	}

	private void hurry() throws IOException {
		if (System.nanoTime() - this.until > 0) {
			throw new IOException("The sender is too slow");
		}
	}

}
