package vn.langnghe.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.CalendarChanged;
import vn.langnghe.organisation.DeadlineShift;
import vn.langnghe.organisation.MovedDeadline;
import vn.langnghe.organisation.OpenDeadlines;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.VietnamTime;

/**
 * Moves the open deadlines of an agency's cases when its calendar changes: the promise,
 * the step, the citizen's time to send what is missing and to rate. All in the
 * transaction that changes the calendar, a hundred cases at a time in memory; each case
 * that moves is audited. What a person fixed to a day, a meeting, stays there.
 */
@Service
@Transactional
class Recounting implements OpenDeadlines {

	private static final int IN_MEMORY = 100;

	private final OpenClocks clocks;

	private final CaseJournal journal;

	private final MovedPromises movedPromises;

	private final Supplements supplements;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	Recounting(OpenClocks clocks, CaseJournal journal, MovedPromises movedPromises, Supplements supplements,
			EntityManager entities, ApplicationEventPublisher events) {
		this.clocks = clocks;
		this.journal = journal;
		this.movedPromises = movedPromises;
		this.supplements = supplements;
		this.entities = entities;
		this.events = events;
	}

	@Override
	@Transactional(readOnly = true)
	public List<MovedDeadline> movedBy(long agencyId, DeadlineShift shift, long reader) {
		return this.clocks.of(agencyId)
			.stream()
			.filter((clock) -> clock.isSeenBy(reader))
			.flatMap((clock) -> clock.moments().entrySet().stream().flatMap((moment) -> {
				Instant to = shift.of(moment.getValue());
				return to.equals(moment.getValue()) ? Stream.empty()
						: Stream.of(new MovedDeadline(clock.number(), "casework.moved." + moment.getKey(),
								moment.getValue().atZone(VietnamTime.ZONE).toLocalDate(),
								to.atZone(VietnamTime.ZONE).toLocalDate()));
			}))
			.toList();
	}

	/** Before others hear of it: what they keep hangs on the cases. */
	@Order(0)
	@EventListener
	public void on(CalendarChanged change) {
		this.clocks.lock(change.agencyId());
		List<String> moved = new ArrayList<>();
		this.clocks.of(change.agencyId())
			.stream()
			.filter((clock) -> clock.moments().values().stream().anyMatch((due) -> !change.shift().of(due).equals(due)))
			.forEach((clock) -> moved.add(clock.number()));
		for (int at = 0; at < moved.size(); at++) {
			recount(moved.get(at), change);
			if (at % IN_MEMORY == IN_MEMORY - 1) {
				this.entities.flush();
				this.entities.clear();
			}
		}
	}

	private void recount(String number, CalendarChanged change) {
		DeadlineShift shift = change.shift();
		Told[] before = new Told[1];
		CaseFile recounted = this.journal.change(number, "case.recounted", change.by(), (caseFile, now) -> {
			before[0] = Told.to(caseFile);
			UnaryOperator<AuditFact> promise = promise(caseFile, change, now);
			UnaryOperator<AuditFact> step = step(caseFile, shift);
			UnaryOperator<AuditFact> rating = rating(caseFile, shift);
			return (fact) -> rating.apply(step.apply(promise.apply(fact.is("reason", change.reason()))));
		});
		this.events.publishEvent(new CaseEvent.Recounted(recounted));
		Told after = Told.to(recounted);
		if (after.dueAt().isAfter(before[0].dueAt())) {
			this.events.publishEvent(new CaseEvent.PutOff(recounted));
		}
		if (!Objects.equals(after.ownUntil(), before[0].ownUntil())) {
			this.events.publishEvent(new CaseEvent.OwnTimeMoved(recounted));
		}
	}

	private UnaryOperator<AuditFact> promise(CaseFile caseFile, CalendarChanged change, Instant now) {
		Promise before = caseFile.promise();
		Instant due = change.shift().of(before.dueAt());
		if (!caseFile.state().onTheWay() || due.equals(before.dueAt())) {
			return UnaryOperator.identity();
		}
		caseFile.promise(new Promise(before.clockStartedAt(), before.dueDays(), before.pausedDays(),
				before.extendedDays(), due));
		this.movedPromises.keep(caseFile, before.dueAt(), change.reason(), now);
		return (fact) -> fact.was("dueAt", before.dueAt()).is("dueAt", due);
	}

	private UnaryOperator<AuditFact> step(CaseFile caseFile, DeadlineShift shift) {
		StepClock running = caseFile.stepClock();
		if (running == null || running.step().equals(Steps.MEET_CITIZEN)
				|| shift.of(running.stepDueAt()).equals(running.stepDueAt())) {
			return UnaryOperator.identity();
		}
		StepClock moved = Deadlines.moved(running, shift);
		caseFile.begin(moved);
		if (running.step().equals(Steps.AWAIT_SUPPLEMENT)) {
			this.supplements.findByCaseIdAndAnsweredAtIsNull(caseFile.id())
				.ifPresent((asked) -> asked.putOff(moved.stepDueAt()));
		}
		return (fact) -> fact.is("step", running.step())
			.was("stepDueAt", running.stepDueAt())
			.is("stepDueAt", moved.stepDueAt());
	}

	private static UnaryOperator<AuditFact> rating(CaseFile caseFile, DeadlineShift shift) {
		RatingWindow window = caseFile.ratingWindow();
		if (caseFile.state() != CaseState.REPLIED || window == null) {
			return UnaryOperator.identity();
		}
		Instant until = shift.of(window.ratingUntil());
		caseFile.replied(new RatingWindow(window.repliedAt(), until));
		return (fact) -> fact.was("ratingUntil", window.ratingUntil()).is("ratingUntil", until);
	}

	/**
	 * What the citizen was told of days.
	 *
	 * @param dueAt until when the answer is promised
	 * @param ownUntil until when the citizen has to send what is missing, or may rate
	 */
	private record Told(Instant dueAt, @Nullable Instant ownUntil) {

		static Told to(CaseFile caseFile) {
			StepClock step = caseFile.stepClock();
			RatingWindow rating = caseFile.ratingWindow();
			return new Told(caseFile.promise().dueAt(),
					(step != null && step.step().equals(Steps.AWAIT_SUPPLEMENT)) ? step.stepDueAt()
							: (caseFile.state() == CaseState.REPLIED && rating != null) ? rating.ratingUntil() : null);
		}

	}

}
