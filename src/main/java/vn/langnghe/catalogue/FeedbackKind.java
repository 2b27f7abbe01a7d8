package vn.langnghe.catalogue;

/** What the feedback says is wrong (Decree 20/2008/NĐ-CP art. 5). */
public enum FeedbackKind {

	/** Handled late. */
	DELAY,
	/** Made needlessly hard, or something was asked for in return. */
	HARASSMENT,
	/** What the rules oblige the office to do was not done. */
	NON_PERFORMANCE,
	/** What was done is not what the rules say. */
	INCORRECT_PERFORMANCE,
	/** A regulation does not fit life. */
	UNSUITABLE,
	/** Regulations contradict each other. */
	INCONSISTENT,
	/** A regulation has no ground in law. */
	UNLAWFUL,
	/** A regulation contradicts a treaty. */
	CONTRARY_TO_TREATY,
	/** Anything else. */
	OTHER;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "catalogue.kind." + name();
	}

}
