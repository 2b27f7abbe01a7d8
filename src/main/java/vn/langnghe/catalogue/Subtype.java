package vn.langnghe.catalogue;

/** What exactly happened, finer than the kinds of the decree (design). */
public enum Subtype {

	/** More money was taken than the rules say. */
	FEE_BEYOND_RULES,
	/** Papers were demanded that the procedure does not list. */
	EXTRA_PAPERS,
	/** Rude or dismissive behaviour. */
	ATTITUDE,
	/** A dossier was turned away without the slip that says why. */
	REFUSED_WITHOUT_SLIP,
	/** A result was late and nobody wrote the apology that the rules require. */
	LATE_WITHOUT_APOLOGY,
	/** The result handed out contains errors. */
	WRONG_RESULT,
	/** The procedure is not posted at the desk, or wrongly. */
	NOT_POSTED,
	/** Seats, queue numbers, opening hours, parking. */
	FACILITIES,
	/** The online service did not work. */
	ONLINE_SYSTEM,
	/** Nobody explained what was needed, or each in another way. */
	UNCLEAR_GUIDANCE;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "catalogue.subtype." + name();
	}

}
