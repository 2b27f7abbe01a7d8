package vn.langnghe.attachments;

import java.io.IOException;
import java.io.InputStream;

/** A connection that breaks after a while. */
class BrokenOff extends InputStream {

	private int left;

	/**
	 * @param after how many bytes
	 */
	BrokenOff(int after) {
		this.left = after;
	}

	@Override
	public int read() throws IOException {
		if (this.left == 0) {
			throw new IOException("cut off");
		}
		this.left--;
		return 'a';
	}

}
