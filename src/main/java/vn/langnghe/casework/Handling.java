package vn.langnghe.casework;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

/** thụ lý, xác minh: from naming the one accountable handler to the draft of a reply. */
@Service
@Transactional
public class Handling {

	private final CaseJournal journal;

	private final Replies replies;

	private final CaseTexts texts;

	private final Handlers handlers;

	private final Deadlines deadlines;

	Handling(CaseJournal journal, Replies replies, CaseTexts texts, Handlers handlers, Deadlines deadlines) {
		this.journal = journal;
		this.replies = replies;
		this.texts = texts;
		this.handlers = handlers;
		this.deadlines = deadlines;
	}

	/**
	 * phân công: one accountable handler.
	 * @throws Invalid when the person does not wear the hat or is complained about
	 */
	public void assign(String number, long handlerId, Actor by) {
		this.journal.move(number, Move.ASSIGN, by, (caseFile, now) -> {
			this.handlers.require(caseFile, handlerId);
			caseFile.handOver(caseFile.accountable().to(handlerId));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.HANDLE, now));
			return (fact) -> fact;
		});
	}

	/**
	 * Another handler while the case is handled; the step's time goes on.
	 * @throws Invalid when the person has the case already, does not wear the hat or is
	 * complained about
	 */
	public void reassign(String number, long handlerId, Actor by) {
		this.journal.move(number, Move.REASSIGN, by, (caseFile, now) -> {
			this.handlers.require(caseFile, handlerId);
			caseFile.handOver(caseFile.accountable().toAnother(handlerId));
			return (fact) -> fact;
		});
	}

	/**
	 * The head takes the case over while it is handled; the step's time goes on.
	 * @throws Invalid when the case is about the head
	 * @throws NotAllowedNow when somebody else does it in the head's place
	 */
	public void takeOver(String number, long headId, Actor by) {
		if (by.authority() != null) {
			throw new NotAllowedNow("casework.error.only-the-head");
		}
		this.journal.move(number, Move.TAKE_OVER, by, (caseFile, now) -> {
			caseFile.handOver(caseFile.accountable().toTheHead(headId));
			return (fact) -> fact;
		});
	}

	/** The handler gives the case back to be assigned anew. */
	public void handBack(String number, String reason, Actor by) {
		this.journal.move(number, Move.HAND_BACK, by, (caseFile, now) -> {
			caseFile.handOver(caseFile.accountable().toNobody());
			caseFile.begin(this.deadlines.clock(caseFile, Steps.ASSIGN, now));
			return (fact) -> fact.is("reason", reason);
		});
	}

	/** The handler has left: the case is to be assigned anew. */
	public void handlerLeft(String number) {
		this.journal.move(number, Move.HAND_BACK, Actor.SYSTEM, (caseFile, now) -> {
			caseFile.handOver(caseFile.accountable().toNobody());
			caseFile.begin(this.deadlines.clock(caseFile, Steps.ASSIGN, now));
			return (fact) -> fact.is("because", "HANDLER_LEFT");
		});
	}

	/**
	 * Puts a drafted reply with its finding before whoever approves.
	 * @throws NotAllowedNow when the drafter is the head who took the case over and so
	 * signs it without another's approval
	 */
	public void draftReply(String number, String body, Finding finding, long drafterId, Actor by) {
		this.journal.move(number, Move.DRAFT_REPLY, by, (caseFile, now) -> {
			if (caseFile.accountable().tookOver(drafterId)) {
				throw new NotAllowedNow("casework.error.taken-over");
			}
			this.replies.save(new Reply(caseFile, body, finding, drafterId, now));
			this.texts.put(caseFile.id(), CaseTexts.Source.REPLY, String.valueOf(caseFile.round()), body);
			caseFile.begin(this.deadlines.clock(caseFile, Steps.APPROVE, now));
			return (fact) -> fact.is("substantiation", finding.substantiation())
				.is("rootCause", finding.rootCause())
				.is("reformArea", finding.reformArea());
		});
	}

}
