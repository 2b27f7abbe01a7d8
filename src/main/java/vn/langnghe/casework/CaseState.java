package vn.langnghe.casework;

/** Where a case stands on its way. */
public enum CaseState {

	/** Received, waits to be classified. */
	RECEIVED,
	/** The citizen was asked for what is missing. */
	AWAITING_SUPPLEMENT,
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
	REFUSED,
	/** Ended because the citizen did not send what was asked for. */
	EXPIRED,
	/** Went to a competent agency outside this installation, with a slip. */
	TRANSFERRED,
	/** A complaint or denunciation, referred to the way of its own law. */
	REFERRED,
	/** Goes on as part of another case about the same thing. */
	MERGED,
	/** The citizen took it back before a reply was issued. */
	WITHDRAWN;

	public boolean ended() {
		return ordinal() >= CLOSED.ordinal();
	}

	/** Whether a reply is still to come. */
	public boolean onTheWay() {
		return ordinal() < REPLIED.ordinal();
	}

	public String messageKey() {
		return "casework.state." + name();
	}

}
