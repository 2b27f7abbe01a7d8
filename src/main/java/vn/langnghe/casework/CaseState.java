package vn.langnghe.casework;

/** Where a case stands on its way. */
public enum CaseState {

	/** Received, waits to be classified. */
	RECEIVED,
	/** Accepted, waits for a handler. */
	ACCEPTED,
	/** A handler verifies and drafts the reply. */
	IN_HANDLING,
	/** The draft waits for the chairperson or a delegate. */
	AWAITING_APPROVAL,
	/** Answered; the citizen may rate. */
	REPLIED,
	/** The citizen is dissatisfied; the chairperson reviews. */
	UNDER_REVIEW,
	/** Ended with an answer. */
	CLOSED,
	/** Ended with a refusal that says the reason and the right channel. */
	REFUSED;

	public boolean ended() {
		return this == CLOSED || this == REFUSED;
	}

	public String messageKey() {
		return "casework.state." + name();
	}

}
