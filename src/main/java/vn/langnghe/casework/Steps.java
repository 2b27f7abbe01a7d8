package vn.langnghe.casework;

/**
 * The names of the steps in which somebody holds a case. The same words are BPMN ids,
 * URLs, templates and the first column of the deadline table.
 */
public final class Steps {

	public static final String CLASSIFY = "classify";

	/** The citizen's time to send what is missing; nobody of the office holds it. */
	public static final String AWAIT_SUPPLEMENT = "await-supplement";

	public static final String ASSIGN = "assign";

	public static final String HANDLE = "handle";

	public static final String APPROVE = "approve";

	public static final String CHAIR_REVIEW = "chair-review";

	public static final String MEET_CITIZEN = "meet-citizen";

	/** The superior agency says how to go on with a dissatisfied citizen's case. */
	public static final String INSTRUCT_REVIEW = "instruct-review";

	/** How much more time may be granted. */
	static final String EXTENSION = "extension";

	/** The citizen's time to rate; nobody of the office holds it. */
	static final String RATING = "rating";

	/** The whole way from receipt to reply. */
	static final String CASE = "case";

	private Steps() {
	}

}
