package vn.langnghe.casework;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

/** What follows a reply: the citizen's rating, the chairperson's review, the end. */
@Service
@Transactional
public class Review {

	private final CaseJournal journal;

	private final Handlers handlers;

	private final Ratings ratings;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	Review(CaseJournal journal, Handlers handlers, Ratings ratings, Deadlines deadlines,
			ApplicationEventPublisher events) {
		this.journal = journal;
		this.handlers = handlers;
		this.ratings = ratings;
		this.deadlines = deadlines;
		this.events = events;
	}

	/**
	 * The citizen judges the reply, once a round.
	 * @throws NotAllowedNow when there is nothing to rate now
	 */
	public void rate(String number, boolean satisfied, String comment) {
		Move move = satisfied ? Move.RATE_SATISFIED : Move.RATE_DISSATISFIED;
		CaseFile rated = this.journal.move(number, move, Actor.CITIZEN, (caseFile, now) -> {
			this.ratings.keep(caseFile, satisfied, comment, now);
			if (!satisfied) {
				caseFile.begin(this.deadlines.clock(caseFile, Steps.CHAIR_REVIEW, now));
			}
			return (fact) -> fact.is("satisfied", satisfied);
		});
		this.events.publishEvent(new CaseEvent.Rated(rated, satisfied));
	}

	/** A dissatisfied citizen's case goes to another handler with a new clock. */
	public void reopen(String number, long handlerId, String reason, Actor by) {
		CaseFile reopened = this.journal.move(number, Move.REOPEN, by, (caseFile, now) -> {
			this.handlers.require(caseFile, handlerId);
			caseFile.handOver(caseFile.accountable().toAnother(handlerId));
			caseFile.nextRound();
			caseFile.promise(this.deadlines.promise(caseFile.agencyId(), caseFile.classification().kind(), now));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.HANDLE, now));
			return (fact) -> fact.is("reason", reason);
		});
		this.events.publishEvent(new CaseEvent.Reopened(reopened));
	}

	/** The chairperson asks the superior agency how to go on. */
	public void report(String number, String words, Actor by) {
		this.journal.move(number, Move.REPORT, by, (caseFile, now) -> {
			caseFile.begin(this.deadlines.clock(caseFile, Steps.INSTRUCT_REVIEW, now));
			return (fact) -> fact.is("report", words);
		});
	}

	/** The superior agency answers; the chairperson concludes. */
	public void instruct(String number, String instruction, Actor by) {
		this.journal.move(number, Move.INSTRUCT, by, (caseFile, now) -> {
			caseFile.begin(this.deadlines.clock(caseFile, Steps.CHAIR_REVIEW, now));
			return (fact) -> fact.is("instruction", instruction);
		});
	}

	/** The chairperson explains the reply; the case then closes. */
	public void explain(String number, String explanation, Actor by) {
		CaseFile explained = this.journal.move(number, Move.EXPLAIN, by, (caseFile, now) -> {
			caseFile.explain(explanation);
			return (fact) -> fact;
		});
		this.events.publishEvent(new CaseEvent.Explained(explained));
	}

	/** The end of the way: rated, silent or explained. */
	public void close(String number) {
		CaseFile closed = this.journal.move(number, Move.CLOSE, Actor.SYSTEM, (caseFile, now) -> {
			ClosedAs as = closedAs(caseFile);
			caseFile.end(Closing.as(as, now));
			return (fact) -> fact.is("closedAs", as);
		});
		this.events.publishEvent(new CaseEvent.Closed(closed));
	}

	private ClosedAs closedAs(CaseFile caseFile) {
		if (caseFile.reviewExplanation() != null) {
			return ClosedAs.EXPLAINED;
		}
		return this.ratings.given(caseFile) ? ClosedAs.SATISFIED : ClosedAs.SILENT;
	}

}
