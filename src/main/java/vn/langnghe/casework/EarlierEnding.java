package vn.langnghe.casework;

/** How a case ended in the register in which it was kept before. */
public enum EarlierEnding {

	ANSWERED(CaseState.CLOSED, ClosedAs.EARLIER),

	REFUSED(CaseState.REFUSED, ClosedAs.REFUSED),

	TRANSFERRED(CaseState.TRANSFERRED, ClosedAs.TRANSFERRED),

	WITHDRAWN(CaseState.WITHDRAWN, ClosedAs.WITHDRAWN);

	private final CaseState state;

	private final ClosedAs closedAs;

	EarlierEnding(CaseState state, ClosedAs closedAs) {
		this.state = state;
		this.closedAs = closedAs;
	}

	CaseState state() {
		return this.state;
	}

	ClosedAs closedAs() {
		return this.closedAs;
	}

	/** The key of its words. */
	public String messageKey() {
		return "casework.earlier.ending." + name();
	}

}
