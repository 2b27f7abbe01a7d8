package vn.langnghe.attachments;

/** Whether a file may be given out. */
public enum Safety {

	/** It may. */
	OPEN,
	/** The virus scanner has not looked at it yet. */
	WAITING,
	/** The virus scanner found something in it. */
	INFECTED;

	/** Its words. */
	public String messageKey() {
		return "attachments.safety." + name();
	}

}
