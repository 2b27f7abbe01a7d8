package vn.langnghe.platform.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Breaks lines at blanks alone: a day or the number of a letter is never torn apart at
 * its strokes.
 */
final class AtBlanks implements FSTextBreaker {

	private String text = "";

	private int place;

	@Override
	public void setText(String newText) {
		this.text = newText;
		this.place = 0;
	}

	/** The beginning of the next word, then the end; -1 when there is no more. */
	@Override
	public int next() {
		if (this.place >= this.text.length()) {
			return -1;
		}
		do {
			this.place++;
		}
		while (this.place < this.text.length() && (Character.isWhitespace(this.text.charAt(this.place))
				|| !Character.isWhitespace(this.text.charAt(this.place - 1))));
		return this.place;
	}

}
