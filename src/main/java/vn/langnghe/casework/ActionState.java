package vn.langnghe.casework;

/** How far a corrective action is. */
public enum ActionState {

	/** Its owner has it in hand. */
	TO_CARRY_OUT,
	/** Done; some time later somebody else looks whether it helped. */
	TO_CHECK,
	/** It did not help; the head decides what else. */
	TO_DECIDE,
	/** The cause has not come back. */
	EFFECTIVE,
	/** The head decided that no more is done. */
	ENDED;

	/** Whether nothing more is done. */
	public boolean ended() {
		return this == EFFECTIVE || this == ENDED;
	}

	public String messageKey() {
		return "casework.action.state." + name();
	}

}
