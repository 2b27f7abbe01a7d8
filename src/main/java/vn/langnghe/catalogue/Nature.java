package vn.langnghe.catalogue;

/** What a submission is in law. The software may suggest it; an officer decides. */
public enum Nature {

	/** Feedback on how officials handled a procedure. */
	FEEDBACK_CONDUCT,
	/** Feedback on a regulation about a procedure. */
	FEEDBACK_REGULATION,
	/** A proposal how to do better. */
	PROPOSAL,
	/** Praise. */
	PRAISE,
	/**
	 * A complaint (khiếu nại): one's own right against a decision or an act; leaves by
	 * the Law on Complaints.
	 */
	COMPLAINT,
	/**
	 * A denunciation (tố cáo): a violation of law; the identity is locked away and never
	 * published.
	 */
	DENUNCIATION,
	/** Not meant for us at all. */
	SPAM;

	/** The key of its name in the messages. */
	public String messageKey() {
		return "catalogue.nature." + name();
	}

}
