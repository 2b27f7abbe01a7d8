package vn.langnghe.attachments;

/** How large officials see a picture. */
public enum PictureSize {

	/** In a list. */
	THUMB(240),
	/** Large enough to read a photographed page. */
	PAGE(1800);

	private final int longestSide;

	PictureSize(int longestSide) {
		this.longestSide = longestSide;
	}

	/** In points. */
	int longestSide() {
		return this.longestSide;
	}

}
