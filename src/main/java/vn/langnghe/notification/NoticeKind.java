package vn.langnghe.notification;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a notice tells. Those up to {@code WITHDRAWN} go to the citizen, the others to
 * staff; the kinds of a StaffAlert and of an OfficeAlert have the same names in small
 * letters.
 */
public enum NoticeKind {

	RECEIVED, REFUSED, ANSWERED, DELAYED, REOPENED, EXPLAINED, SUPPLEMENT_REQUESTED, EXPIRED, TRANSFERRED, REFERRED,
	MERGED, UNMERGED, EXTENDED, PUT_OFF, OWN_TIME_MOVED, INVITED, PUBLISHED, WITHDRAWN, URGED, RETURNED, ASSIGNED,
	ASSIGNED_MANY, ESCALATED, ENTRUSTED, CONSULTED, INSTRUCTED, MEASURE, MENTIONED, PUBLICATION_LATE, WARNING_RAISED,
	WARNING_REMINDED, WARNING_CLIMBED, REPORT_READY, DIGEST, SUBSTITUTES;

	/**
	 * The mail's subject, also the line in lists; its argument is the case number, for
	 * many cases how many.
	 */
	public String subjectKey() {
		return "notification.subject." + name();
	}

	/**
	 * What happened, in one sentence; its argument is the case number, for what counts
	 * the counts.
	 */
	public String sentenceKey() {
		return "notification.sentence." + name();
	}

	/** The short message to a phone; its arguments are the case number and the link. */
	public String smsKey() {
		return "notification.sms." + name();
	}

	/** What lists call the kind itself, without a case. */
	public String nameKey() {
		return "notification.kind." + name();
	}

	/**
	 * Where an official reads on. Who presses for a late publication from above may not
	 * see the case.
	 */
	String staffPath(@Nullable String caseNumber) {
		return switch (this) {
			case PUBLICATION_LATE -> "/notices";
			case WARNING_RAISED, WARNING_REMINDED, WARNING_CLIMBED -> "/desk";
			case REPORT_READY -> "/figures/reports";
			default -> (caseNumber != null) ? "/cases/" + caseNumber : "/inbox";
		};
	}

	public boolean toCitizen() {
		return compareTo(WITHDRAWN) <= 0;
	}

	/**
	 * The least that an official can choose: that a deadline was broken, or that a
	 * denunciation waits, cannot be switched off.
	 */
	public NoticeChoice least() {
		return switch (this) {
			case ESCALATED, ENTRUSTED, PUBLICATION_LATE, WARNING_CLIMBED -> NoticeChoice.DIGEST;
			default -> NoticeChoice.NEVER;
		};
	}

	/** What can be filled into its words. */
	public Set<Blank> blanks() {
		return switch (this) {
			case DIGEST -> EnumSet.of(Blank.MINE, Blank.UNCLAIMED, Blank.OVERDUE, Blank.DUE_SOON, Blank.NOTICES,
					Blank.LINK, Blank.AGENCY);
			case ASSIGNED_MANY -> EnumSet.of(Blank.COUNT, Blank.LINK, Blank.AGENCY);
			case MEASURE, SUBSTITUTES, WARNING_RAISED, WARNING_REMINDED, WARNING_CLIMBED, REPORT_READY ->
				EnumSet.of(Blank.LINK, Blank.AGENCY);
			case RECEIVED, REOPENED, EXTENDED, PUT_OFF, UNMERGED, ASSIGNED, RETURNED, URGED ->
				EnumSet.of(Blank.CASE_NUMBER, Blank.DUE_AT, Blank.LINK, Blank.AGENCY);
			default -> EnumSet.of(Blank.CASE_NUMBER, Blank.LINK, Blank.AGENCY);
		};
	}

	/** What must be filled into its words: without the link nobody gets any further. */
	public Set<Blank> mandatory() {
		return (this == DIGEST) ? EnumSet.of(Blank.LINK, Blank.NOTICES) : EnumSet.of(Blank.LINK);
	}

}
