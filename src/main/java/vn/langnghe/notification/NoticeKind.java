package vn.langnghe.notification;

/**
 * What a notice tells. Those up to {@code INVITED} go to the citizen, the others to
 * staff; the kinds of a StaffAlert have the same names in small letters.
 */
public enum NoticeKind {

	RECEIVED, REFUSED, ANSWERED, DELAYED, REOPENED, EXPLAINED, SUPPLEMENT_REQUESTED, EXPIRED, TRANSFERRED, REFERRED,
	MERGED, EXTENDED, INVITED, URGED, RETURNED, ASSIGNED, ESCALATED, ENTRUSTED, CONSULTED, INSTRUCTED, DIGEST;

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
