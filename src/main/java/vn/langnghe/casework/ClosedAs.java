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
	REFUSED;

	public String messageKey() {
		return "casework.closed-as." + name();
	}

}
