package vn.langnghe.casework;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everything that may happen to a case: from which states, to which, and the word for it
 * in the audit trail. The one table that the case itself, its tests and the printed
 * transition table read.
 */
public enum Move {

	/** thụ lý: taken in hand with its classification. */
	ACCEPT("case.accepted", CaseState.ACCEPTED, CaseState.RECEIVED),

	/** từ chối: Decree 20/2008/ND-CP art. 7, with the reason and the right channel. */
	REFUSE("case.refused", CaseState.REFUSED, CaseState.RECEIVED),

	/** yêu cầu bổ sung: the citizen is asked for what is missing. */
	REQUEST_SUPPLEMENT("case.supplement-requested", CaseState.AWAITING_SUPPLEMENT, CaseState.RECEIVED,
			CaseState.IN_HANDLING),

	/** The citizen answered; the case is classified again. */
	SUPPLEMENT("case.supplemented", CaseState.RECEIVED, CaseState.AWAITING_SUPPLEMENT),

	/** The citizen answered the handler, who goes on. */
	SUPPLEMENT_HANDLER("case.supplemented", CaseState.IN_HANDLING, CaseState.AWAITING_SUPPLEMENT),

	/** What was asked for did not come in time. */
	EXPIRE("case.expired", CaseState.EXPIRED, CaseState.AWAITING_SUPPLEMENT),

	/** chuyển: to a competent agency of this installation, which classifies anew. */
	TRANSFER_INSIDE("case.transferred", CaseState.RECEIVED, CaseState.RECEIVED),

	/** chuyển: to a competent agency elsewhere, with a slip. */
	TRANSFER_OUTSIDE("case.transferred", CaseState.TRANSFERRED, CaseState.RECEIVED),

	/** A complaint or denunciation goes the way of its own law. */
	REFER("case.referred", CaseState.REFERRED, CaseState.RECEIVED),

	/** gộp: another case about the same thing carries it on. */
	MERGE("case.merged", CaseState.MERGED, CaseState.RECEIVED),

	/** The merging was a mistake: the case is classified again. */
	UNMERGE("case.unmerged", CaseState.RECEIVED, CaseState.MERGED),

	/** rút phản ánh: the citizen takes it back before a reply is issued. */
	WITHDRAW("case.withdrawn", CaseState.WITHDRAWN, CaseState.RECEIVED, CaseState.AWAITING_SUPPLEMENT,
			CaseState.ACCEPTED, CaseState.IN_HANDLING, CaseState.AWAITING_APPROVAL),

	/** phân công: one accountable handler. */
	ASSIGN("case.assigned", CaseState.IN_HANDLING, CaseState.ACCEPTED),

	/** Another handler while the case is handled, by order of the head. */
	REASSIGN("case.reassigned", CaseState.IN_HANDLING, CaseState.IN_HANDLING),

	/** The handler gives the case back to be assigned anew. */
	HAND_BACK("case.handed-back", CaseState.ACCEPTED, CaseState.IN_HANDLING),

	/** The handler puts a draft before whoever approves. */
	DRAFT_REPLY("case.reply-drafted", CaseState.AWAITING_APPROVAL, CaseState.IN_HANDLING),

	/** The draft goes back with what must be changed. */
	RETURN_DRAFT("case.draft-returned", CaseState.IN_HANDLING, CaseState.AWAITING_APPROVAL),

	/** phê duyệt: the draft is signed. */
	APPROVE("case.approved", null, CaseState.AWAITING_APPROVAL),

	/** trực tiếp xử lý: the head takes the case over while it is handled. */
	TAKE_OVER("case.taken-over", CaseState.IN_HANDLING, CaseState.IN_HANDLING),

	/** The head who took the case over drafts and signs in one act. */
	SIGN_DIRECTLY("case.signed-directly", CaseState.AWAITING_APPROVAL, CaseState.IN_HANDLING),

	/** The head writes and signs a reply instead of the drafter. */
	TAKE_OVER_DRAFT("case.signed-directly", null, CaseState.AWAITING_APPROVAL),

	/** The handler asks for more time. */
	ASK_EXTENSION("case.extension-asked", null, CaseState.IN_HANDLING),

	/** gia hạn: the head grants more time, once and before the deadline. */
	EXTEND("case.extended", null, CaseState.ACCEPTED, CaseState.IN_HANDLING, CaseState.AWAITING_APPROVAL),

	/** The head denies more time. */
	DENY_EXTENSION("case.extension-denied", null, CaseState.IN_HANDLING, CaseState.AWAITING_APPROVAL,
			CaseState.AWAITING_SUPPLEMENT, CaseState.ACCEPTED),

	/** phối hợp: the handler asks an official of another department. */
	CONSULT("case.consulted", null, CaseState.IN_HANDLING),

	/** The signed reply goes to the citizen. */
	ISSUE_REPLY("case.replied", CaseState.REPLIED, CaseState.AWAITING_APPROVAL),

	/** The citizen says that the reply satisfies. */
	RATE_SATISFIED("case.rated", null, CaseState.REPLIED),

	/** không hài lòng: the chairperson looks at the case. */
	RATE_DISSATISFIED("case.rated", CaseState.UNDER_REVIEW, CaseState.REPLIED),

	/** A new round with another handler and a new clock. */
	REOPEN("case.reopened", CaseState.IN_HANDLING, CaseState.UNDER_REVIEW),

	/** giải trình: the chairperson explains why the reply stands. */
	EXPLAIN("case.explained", null, CaseState.UNDER_REVIEW),

	/** mời tiếp: the citizen is invited to be received by the head. */
	INVITE("case.citizen-invited", null, CaseState.UNDER_REVIEW),

	/** The head received the citizen; minutes are kept. */
	RECEIVE_CITIZEN("case.citizen-received", null, CaseState.UNDER_REVIEW),

	/** The head asks the superior agency how to go on. */
	REPORT("case.reported", null, CaseState.UNDER_REVIEW),

	/** The superior agency says how to go on. */
	INSTRUCT("case.instructed", null, CaseState.UNDER_REVIEW),

	/** The end of the way: rated, silent or explained. */
	CLOSE("case.closed", CaseState.CLOSED, CaseState.REPLIED, CaseState.UNDER_REVIEW);

	private final String action;

	private final @Nullable CaseState to;

	private final Set<CaseState> from;

	Move(String action, @Nullable CaseState to, CaseState first, CaseState... others) {
		this.action = action;
		this.to = to;
		this.from = EnumSet.of(first, others);
	}

	/** What the audit trail calls it. */
	public String action() {
		return this.action;
	}

	/** The states in which it is allowed. */
	public Set<CaseState> from() {
		return Set.copyOf(this.from);
	}

	/**
	 * The state it leads to.
	 * @param before the state before, in which it is allowed
	 */
	public CaseState to(CaseState before) {
		return (this.to != null) ? this.to : before;
	}

}
