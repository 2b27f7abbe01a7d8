package vn.langnghe.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.RatingWindow;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.CalendarChanged;
import vn.langnghe.publication.PublicationPutOff;

/**
 * Timers and work items follow the deadlines that a change of the calendar moves, in its
 * transaction. A timer that has fired stays fired: what was late stays late.
 */
@Component
class MovedWork {

	/** Fixed to a day by a person, not counted. */
	private static final Set<String> FIXED = Set.of(Steps.MEET_CITIZEN, CorrectiveProcess.CARRY_OUT,
			CorrectiveProcess.REMINDER);

	private final WorkItems items;

	private final RunningTimers timers;

	MovedWork(WorkItems items, RunningTimers timers) {
		this.items = items;
		this.timers = timers;
	}

	@EventListener
	void recounted(CaseEvent.Recounted event) {
		String number = event.caseFile().number();
		StepClock clock = event.caseFile().stepClock();
		if (clock != null) {
			this.timers.follow(FeedbackProcess.KEY, number, clock);
			if (clock.step().equals(Steps.AWAIT_SUPPLEMENT)) {
				this.timers.move(FeedbackProcess.KEY, number, "supplement-window", clock.stepDueAt());
			}
		}
		RatingWindow window = event.caseFile().ratingWindow();
		if (window != null) {
			this.timers.move(FeedbackProcess.KEY, number, "rating-window", window.ratingUntil());
		}
	}

	@EventListener
	void putOff(PublicationPutOff event) {
		this.timers.follow(PublicationProcess.KEY, event.caseFile().number(), event.clock());
	}

	/** After the cases themselves: the same shift moves what hangs on them. */
	@Order(2)
	@EventListener
	@Transactional
	public void on(CalendarChanged change) {
		List<WorkItem> open = this.items.openOnCasesOf(change.agencyId());
		open.stream()
			.filter((item) -> !FIXED.contains(item.step()))
			.forEach((item) -> item.putOff(change.shift().of(item.dueAt())));
		this.timers.moveEach("superior-due", open.stream().map(WorkItem::caseNumber).collect(Collectors.toSet()),
				change.shift()::of);
	}

}
