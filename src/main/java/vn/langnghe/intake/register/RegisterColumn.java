package vn.langnghe.intake.register;

/** A column of an earlier register. Its heading is its words in either language. */
public enum RegisterColumn {

	/** The number in the earlier register. */
	OLD_NUMBER(true, 50),

	RECEIVED_ON(true, 20),

	SUBMITTER(false, 200),

	PHONE(false, 50),

	ADDRESS(false, 300),

	NARRATIVE(true, 10_000),

	/** A code of the national list, or the whole name. */
	PROCEDURE(false, 500),

	DOSSIER_NUMBER(false, 50),

	CHANNEL(false, 100),

	DEPARTMENT(false, 200),

	/** The official it was about. */
	ABOUT(false, 200),

	ENDING(true, 100),

	OUTCOME(false, 10_000),

	ENDED_ON(true, 20),

	REPLY_NUMBER(false, 100),

	/** How the citizen judged the answer. */
	RATING(false, 100);

	private final boolean required;

	private final int longest;

	RegisterColumn(boolean required, int longest) {
		this.required = required;
		this.longest = longest;
	}

	/** Whether a register without it cannot be taken over. */
	public boolean required() {
		return this.required;
	}

	/** In characters as people count them. */
	public int longest() {
		return this.longest;
	}

	/**
	 * The key of its heading; with {@code .what} that of its explanation, with
	 * {@code .sample} that of an example.
	 */
	public String messageKey() {
		return "intake.register.column." + name();
	}

}
