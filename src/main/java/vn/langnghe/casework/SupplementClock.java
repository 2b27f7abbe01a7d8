package vn.langnghe.casework;

/**
 * What waiting for the citizen does to the clock of a case: the law leaves it open, each
 * agency decides. The raw times are kept whatever it decides.
 */
public enum SupplementClock {

	/** The promised day moves by the working days of waiting. */
	PAUSE,
	/** The clock starts anew at the answer. */
	RESTART,
	/** The clock runs on. */
	CONTINUE;

	public String messageKey() {
		return "casework.supplement-clock." + name();
	}

}
