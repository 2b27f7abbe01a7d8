package vn.langnghe.notification;

/** What a notice tells. The first six go to the citizen, the others to staff. */
public enum NoticeKind {

	RECEIVED, REFUSED, ANSWERED, DELAYED, REOPENED, EXPLAINED, URGED, DRAFT_RETURNED, ASSIGNED, FOLLOW_UP, INTERVENE,
	DIGEST;

	/** The mail's subject, also the line in lists; its argument is the case number. */
	public String subjectKey() {
		return "notification.subject." + name();
	}

	/**
	 * What happened, in one sentence; its argument is the case number, for a digest the
	 * counts.
	 */
	public String sentenceKey() {
		return "notification.sentence." + name();
	}

}
