package vn.langnghe.casework;

import java.time.Instant;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

/** phê duyệt: what the head decides about a drafted reply, and its issue. */
@Service
@Transactional
public class Approval {

	private final CaseJournal journal;

	private final Replies replies;

	private final CaseTexts texts;

	private final Signing signing;

	private final ReplyLetters letters;

	private final ReplyRegister register;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	Approval(CaseJournal journal, Replies replies, CaseTexts texts, Signing signing, ReplyLetters letters,
			ReplyRegister register, Deadlines deadlines, ApplicationEventPublisher events) {
		this.journal = journal;
		this.replies = replies;
		this.texts = texts;
		this.signing = signing;
		this.letters = letters;
		this.register = register;
		this.deadlines = deadlines;
		this.events = events;
	}

	/** The draft goes back to its handler with what must be changed. */
	public void returnDraft(String number, String note, long approverId, Actor by) {
		this.journal.move(number, Move.RETURN_DRAFT, by, (caseFile, now) -> {
			lastReply(caseFile).returned(note, approverId, now);
			caseFile.begin(this.deadlines.clock(caseFile, Steps.HANDLE, now));
			return (fact) -> fact.is("note", note);
		});
	}

	/**
	 * Signs the draft; the process issues it next. In whose place, if in another's, is
	 * what the actor says.
	 * @throws NotAllowedNow when the approver drafted it, under whatever hat, or its
	 * letter cannot be written
	 */
	public void approve(String number, long approverId, Actor by) {
		this.journal.move(number, Move.APPROVE, by, (caseFile, now) -> {
			Reply reply = lastReply(caseFile);
			reply.approved(approverId, this.signing.of(approverId, by), now);
			this.letters.write(caseFile, reply);
			return (fact) -> fact;
		});
	}

	/**
	 * The head who took the case over drafts and signs in one act; marked and listed at
	 * the superior agency.
	 * @throws NotAllowedNow when somebody else took it over, or nobody
	 */
	public void signDirectly(String number, String body, Finding finding, long headId, Actor by) {
		this.journal.move(number, Move.SIGN_DIRECTLY, by, (caseFile, now) -> {
			if (!caseFile.accountable().tookOver(headId)) {
				throw new NotAllowedNow("casework.error.not-taken-over");
			}
			sign(new Reply(caseFile, body, finding, headId, now), caseFile, by, now);
			return (fact) -> fact.is("substantiation", finding.substantiation()).is("rootCause", finding.rootCause());
		});
	}

	/** The head writes and signs a reply instead of the one that was drafted. */
	public void takeOver(String number, String body, long headId, Actor by) {
		this.journal.move(number, Move.TAKE_OVER_DRAFT, by, (caseFile, now) -> {
			sign(new Reply(caseFile, body, lastReply(caseFile).finding(), headId, now), caseFile, by, now);
			return (fact) -> fact;
		});
	}

	/** The one exception is the head's own: whoever acts for the head stays a drafter. */
	private void sign(Reply reply, CaseFile caseFile, Actor by, Instant now) {
		if (by.authority() != null) {
			throw new NotAllowedNow("casework.error.only-the-head");
		}
		reply.signedDirectly(this.signing.of(reply.draftedBy(), by), now);
		this.replies.save(reply);
		this.texts.put(caseFile.id(), CaseTexts.Source.REPLY, String.valueOf(reply.round()), reply.body());
		this.letters.write(caseFile, reply);
	}

	/**
	 * The reply goes out with its number in the register; an overdue one carries an
	 * apology.
	 */
	public void issueReply(String number) {
		CaseFile replied = this.journal.move(number, Move.ISSUE_REPLY, Actor.SYSTEM, (caseFile, now) -> {
			boolean late = now.isAfter(caseFile.promise().dueAt());
			caseFile.replied(this.deadlines.ratingWindow(caseFile, now));
			Reply reply = lastReply(caseFile);
			reply.issued(now, late);
			this.register.enter(reply, caseFile, now);
			return (fact) -> fact.is("late", late);
		});
		this.events.publishEvent(new CaseEvent.Replied(replied));
	}

	private Reply lastReply(CaseFile caseFile) {
		return this.replies.findFirstByCaseIdOrderByIdDesc(caseFile.id())
			.orElseThrow(() -> new NotAllowedNow("casework.error.no-draft"));
	}

}
