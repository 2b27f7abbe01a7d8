package vn.langnghe.casework;

/** How a case ended. */
public enum ClosedAs {

	/** The citizen said the answer satisfies. */
	SATISFIED,
	/** The citizen did not rate within the time for it. */
	SILENT,
	/** The chairperson explained the answer to a dissatisfied citizen. */
	EXPLAINED,
	/** Not taken in hand; the reason was said. */
	REFUSED,
	/** What was asked for did not come in time. */
	EXPIRED,
	/** Another agency, outside this installation, is competent. */
	TRANSFERRED,
	/** A complaint or denunciation goes its own law's way. */
	REFERRED,
	/** Another case about the same thing carries it on. */
	MERGED,
	/** The citizen took it back. */
	WITHDRAWN,
	/** It had been answered when it was taken over from an earlier register. */
	EARLIER;

	public String messageKey() {
		return "casework.closed-as." + name();
	}

}
