package vn.langnghe.casework;

/** How a citizen wants to be told what becomes of the own feedback. */
public enum ContactWish {

	/** By e-mail. */
	MAIL,
	/** By a short message to a mobile phone. */
	SMS,
	/** Not at all: the tracking page shows everything. */
	NONE;

	public String messageKey() {
		return "intake.telling." + name();
	}

}
