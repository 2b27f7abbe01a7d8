package vn.langnghe.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

/**
 * All that can be done to a case, one verb a method. Each locks the case, moves it, sets
 * the next step's deadline, writes the audit trail and announces what happened, in the
 * caller's transaction. Who may call a verb is decided by the work item behind it.
 */
@Service
@Transactional
public class CaseVerbs {

	private final CaseJournal journal;

	private final Replies replies;

	private final StaffMembers staffMembers;

	private final Deadlines deadlines;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseVerbs(CaseJournal journal, Replies replies, StaffMembers staffMembers, Deadlines deadlines, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.journal = journal;
		this.replies = replies;
		this.staffMembers = staffMembers;
		this.deadlines = deadlines;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * thụ lý: takes the case in hand, with its classification and the officials it is
	 * about.
	 */
	public void accept(String number, Classification classification, Set<Long> subjects, Actor by) {
		CaseFile accepted = this.journal.change(number, "case.accepted", by, (caseFile) -> {
			caseFile.name(subjects);
			caseFile.accept(classification);
			caseFile.promise(this.deadlines.promise(caseFile.agencyId(), classification.kind(),
					caseFile.promise().clockStartedAt()));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.ASSIGN, now()));
			return (fact) -> fact.is("nature", classification.nature())
				.is("kind", classification.kind())
				.is("subtype", classification.subtype())
				.is("namedOfficials", subjects.size());
		});
		this.events.publishEvent(new CaseEvent.SubjectsNamed(accepted));
	}

	/** từ chối: Decree 20/2008 art. 7; the reason and the right channel are said. */
	public void refuse(String number, Refusal refusal, Actor by) {
		CaseFile refused = this.journal.change(number, "case.refused", by, (caseFile) -> {
			caseFile.refuse(refusal, now());
			return (fact) -> fact.is("reason", refusal.refusalReason());
		});
		this.events.publishEvent(new CaseEvent.Refused(refused));
	}

	/**
	 * phân công: one accountable handler.
	 * @throws Invalid when the person does not wear the hat or is complained about
	 */
	public void assign(String number, long handlerId, Actor by) {
		this.journal.change(number, "case.assigned", by, (caseFile) -> {
			requireHandler(caseFile, handlerId);
			caseFile.assign(handlerId);
			caseFile.begin(this.deadlines.clock(caseFile, Steps.HANDLE, now()));
			return (fact) -> fact;
		});
	}

	/** Another handler while the case is handled; the step's time goes on. */
	public void reassign(String number, long handlerId, Actor by) {
		this.journal.change(number, "case.reassigned", by, (caseFile) -> {
			requireHandler(caseFile, handlerId);
			caseFile.reassign(handlerId);
			return (fact) -> fact;
		});
	}

	/** The handler gives the case back to be assigned anew. */
	public void handBack(String number, String reason, Actor by) {
		this.journal.change(number, "case.handed-back", by, (caseFile) -> {
			caseFile.handBack();
			caseFile.begin(this.deadlines.clock(caseFile, Steps.ASSIGN, now()));
			return (fact) -> fact.is("reason", reason);
		});
	}

	/** Puts a drafted reply with its finding before whoever approves. */
	public void draftReply(String number, String body, Finding finding, long drafterId, Actor by) {
		this.journal.change(number, "case.reply-drafted", by, (caseFile) -> {
			caseFile.draftSubmitted();
			this.replies.save(new Reply(caseFile, body, finding, drafterId, now()));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.APPROVE, now()));
			return (fact) -> fact.is("substantiation", finding.substantiation())
				.is("rootCause", finding.rootCause())
				.is("reformArea", finding.reformArea());
		});
	}

	/** The draft goes back to its handler with what must be changed. */
	public void returnDraft(String number, String note, long approverId, Actor by) {
		this.journal.change(number, "case.draft-returned", by, (caseFile) -> {
			caseFile.draftReturned();
			lastReply(caseFile).returned(note, approverId, now());
			caseFile.begin(this.deadlines.clock(caseFile, Steps.HANDLE, now()));
			return (fact) -> fact.is("note", note);
		});
	}

	/**
	 * phê duyệt: signs the draft; the process issues it next.
	 * @throws NotAllowedNow when the approver drafted it, under whatever hat
	 */
	public void approve(String number, long approverId, Actor by) {
		this.journal.change(number, "case.approved", by, (caseFile) -> {
			lastReply(caseFile).approved(approverId, now());
			return (fact) -> fact;
		});
	}

	/** The reply goes out; an overdue one carries an apology. */
	public void issueReply(String number) {
		CaseFile replied = this.journal.change(number, "case.replied", Actor.SYSTEM, (caseFile) -> {
			Instant now = now();
			boolean late = now.isAfter(caseFile.promise().dueAt());
			caseFile.replied(this.deadlines.ratingWindow(caseFile, now));
			lastReply(caseFile).issued(now, late);
			return (fact) -> fact.is("late", late);
		});
		this.events.publishEvent(new CaseEvent.Replied(replied));
	}

	/**
	 * The citizen judges the reply, once a round.
	 * @throws NotAllowedNow when there is nothing to rate now
	 */
	public void rate(String number, boolean satisfied, String comment) {
		CaseFile rated = this.journal.change(number, "case.rated", Actor.CITIZEN, (caseFile) -> {
			if (caseFile.state() != CaseState.REPLIED) {
				throw new NotAllowedNow("casework.error.not-now." + caseFile.state());
			}
			this.jdbc.sql("""
					insert into rating (case_id, agency_id, round, satisfied, comment, rated_at)
					values (?, ?, ?, ?, ?, ?::timestamptz)""")
				.params(caseFile.id(), caseFile.agencyId(), caseFile.round(), satisfied, comment, now().toString())
				.update();
			if (!satisfied) {
				caseFile.dissatisfied();
				caseFile.begin(this.deadlines.clock(caseFile, Steps.CHAIR_REVIEW, now()));
			}
			return (fact) -> fact.is("satisfied", satisfied);
		});
		this.events.publishEvent(new CaseEvent.Rated(rated, satisfied));
	}

	/** A dissatisfied citizen's case goes to another handler with a new clock. */
	public void reopen(String number, long handlerId, String reason, Actor by) {
		CaseFile reopened = this.journal.change(number, "case.reopened", by, (caseFile) -> {
			requireHandler(caseFile, handlerId);
			caseFile.reopen(handlerId);
			caseFile.promise(this.deadlines.promise(caseFile.agencyId(), caseFile.classification().kind(), now()));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.HANDLE, now()));
			return (fact) -> fact.is("reason", reason);
		});
		this.events.publishEvent(new CaseEvent.Reopened(reopened));
	}

	/** The chairperson explains the reply; the case then closes. */
	public void explain(String number, String explanation, Actor by) {
		CaseFile explained = this.journal.change(number, "case.explained", by, (caseFile) -> {
			caseFile.explain(explanation);
			return (fact) -> fact;
		});
		this.events.publishEvent(new CaseEvent.Explained(explained));
	}

	/** The end of the way: rated, silent or explained. */
	public void close(String number) {
		CaseFile closed = this.journal.change(number, "case.closed", Actor.SYSTEM, (caseFile) -> {
			ClosedAs as = (caseFile.state() == CaseState.UNDER_REVIEW) ? ClosedAs.EXPLAINED : closedAs(caseFile);
			caseFile.close(as, now());
			return (fact) -> fact.is("closedAs", as);
		});
		this.events.publishEvent(new CaseEvent.Closed(closed));
	}

	/** A chairperson's word to whoever holds the step. */
	public void urge(String number, String instruction, Actor by) {
		this.journal.change(number, "case.urged", by, (caseFile) -> (fact) -> fact.is("instruction", instruction));
	}

	/** A word that ends a reminder or a follow-up. */
	public void note(String number, String about, String words, Actor by) {
		this.journal.change(number, "case.noted", by,
				(caseFile) -> (fact) -> fact.is("about", about).is("note", words));
	}

	private ClosedAs closedAs(CaseFile caseFile) {
		return this.jdbc.sql("select exists (select 1 from rating where case_id = ? and round = ?)")
			.params(caseFile.id(), caseFile.round())
			.query(Boolean.class)
			.single() ? ClosedAs.SATISFIED : ClosedAs.SILENT;
	}

	private Reply lastReply(CaseFile caseFile) {
		return this.replies.findFirstByCaseIdOrderByIdDesc(caseFile.id())
			.orElseThrow(() -> new NotAllowedNow("casework.error.no-draft"));
	}

	private void requireHandler(CaseFile caseFile, long handlerId) {
		Staff handler = this.staffMembers.findById(handlerId)
			.orElseThrow(() -> new Invalid("handler", "casework.error.no-handler"));
		if (!handler.enabled() || !handler.wears(Role.HANDLER, caseFile.agencyId())) {
			throw new Invalid("handler", "casework.error.no-handler");
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
