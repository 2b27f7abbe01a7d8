package vn.langnghe.attachments.parsing;

/** Why the text of a file could not be had. */
public enum Unreadable {

	/** It opens with a password only. */
	ENCRYPTED,

	/** It is not, or not wholly, what its type says. */
	BROKEN,

	/** Something in it is nested without end. */
	TOO_DEEP,

	/** Unpacked, it is more than it may be. */
	TOO_LARGE,

	/** Its time was over; the process that read it was ended. */
	TIMED_OUT,

	/** The process that read it died of it. */
	CRASHED;

	/**
	 * Whether trying again may end otherwise: what the parser itself said, it will say
	 * again.
	 */
	public boolean mayPass() {
		return this == TOO_LARGE || this == TIMED_OUT || this == CRASHED;
	}

}
