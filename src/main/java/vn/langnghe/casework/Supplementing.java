package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

/** Asking a citizen for what is missing, and what becomes of it. */
@Service
@Transactional
public class Supplementing {

	private final CaseJournal journal;

	private final Supplements supplements;

	private final CaseTexts texts;

	private final Deadlines deadlines;

	private final SupplementPolicy policy;

	private final ApplicationEventPublisher events;

	Supplementing(CaseJournal journal, Supplements supplements, CaseTexts texts, Deadlines deadlines,
			SupplementPolicy policy, ApplicationEventPublisher events) {
		this.journal = journal;
		this.supplements = supplements;
		this.texts = texts;
		this.deadlines = deadlines;
		this.policy = policy;
		this.events = events;
	}

	/** Asks; nobody of the office holds the case until the citizen answers. */
	public void request(String number, String question, long askedBy, Actor by) {
		CaseFile waiting = this.journal.move(number, Move.REQUEST_SUPPLEMENT, by, (caseFile, now) -> {
			StepClock clock = this.deadlines.clock(caseFile, Steps.AWAIT_SUPPLEMENT, now);
			caseFile.begin(clock);
			search(this.supplements.save(new Supplement(caseFile, question, askedBy,
					this.policy.of(caseFile.agencyId()), now, clock.stepDueAt())));
			return (fact) -> fact.is("question", question).is("dueAt", clock.stepDueAt());
		});
		this.events.publishEvent(new CaseEvent.SupplementRequested(waiting));
	}

	/**
	 * The citizen answers: the case goes back to whoever asked, with the clock that the
	 * agency's policy gave it when it asked.
	 * @throws NotAllowedNow when nothing is asked for now
	 */
	public void answer(String number, String words) {
		CaseFile answered = this.journal.change(number, "case.supplemented", Actor.CITIZEN, (caseFile, now) -> {
			boolean handled = caseFile.handlerId() != null;
			caseFile.make(handled ? Move.SUPPLEMENT_HANDLER : Move.SUPPLEMENT);
			Supplement asked = this.supplements.findByCaseIdAndAnsweredAtIsNull(caseFile.id())
				.orElseThrow(() -> new NotAllowedNow("casework.error.nothing-asked"));
			asked.answer(words, now);
			search(asked);
			caseFile.promise(this.deadlines.afterWaiting(caseFile, asked.clock(), asked.askedAt(), now));
			caseFile.begin(this.deadlines.clock(caseFile, handled ? Steps.HANDLE : Steps.CLASSIFY, now));
			return (fact) -> fact.is("askedAt", asked.askedAt()).is("dueAt", caseFile.promise().dueAt());
		});
		this.events.publishEvent(new CaseEvent.Supplemented(answered));
	}

	/** The time to answer is over: the case ends, and the citizen is told why. */
	public void expire(String number) {
		CaseFile expired = this.journal.move(number, Move.EXPIRE, Actor.SYSTEM, (caseFile, now) -> {
			caseFile.end(Closing.as(ClosedAs.EXPIRED, now));
			return (fact) -> fact;
		});
		this.events.publishEvent(new CaseEvent.Expired(expired));
	}

	private void search(Supplement one) {
		String words = (one.answer() != null) ? one.question() + "\n" + one.answer() : one.question();
		this.texts.put(one.caseId(), CaseTexts.Source.SUPPLEMENT, String.valueOf(one.id()), words);
	}

	/** What the citizen is asked for now. */
	@Transactional(readOnly = true)
	public Optional<Supplement> asked(CaseFile caseFile) {
		return (caseFile.state() == CaseState.AWAITING_SUPPLEMENT)
				? this.supplements.findByCaseIdAndAnsweredAtIsNull(caseFile.id()) : Optional.empty();
	}

	/** All that was asked and answered, oldest first. */
	@Transactional(readOnly = true)
	public List<Supplement> of(CaseFile caseFile) {
		return this.supplements.findByCaseIdOrderById(caseFile.id());
	}

}
