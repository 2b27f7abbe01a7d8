package vn.langnghe.publication;

/** What became of a reply in public. */
public enum PublicationState {

	/** To be decided. */
	DUE,
	/** In the public register. */
	PUBLISHED,
	/** Not for the public, with a reason. */
	NOT_PUBLISHABLE,
	/** Another reply of the case came after it. */
	SUPERSEDED,
	/** Taken out of the register again, with a reason. */
	WITHDRAWN;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "publication.state." + name();
	}

}
