package vn.langnghe.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.StepClock;

/**
 * Marks work to which something happened, so that its people find it among what is new.
 * What goes on beside a step is news of the step: whoever holds it has to know.
 */
@Component
class WorkChanges {

	private static final Map<String, WorkChange> BEGUN = Map.of(WorkItemWriter.REMINDER, WorkChange.REMINDED,
			"answer-urge", WorkChange.URGED);

	private static final Map<String, WorkChange> ENDED = Map.of("consult", WorkChange.ADVISED, "decide-extension",
			WorkChange.DECIDED);

	private final WorkItems items;

	private final CaseLookup cases;

	private final Clock clock;

	WorkChanges(WorkItems items, CaseLookup cases, Clock clock) {
		this.items = items;
		this.cases = cases;
		this.clock = clock;
	}

	@EventListener
	void on(DelegateTask task) {
		Map<String, WorkChange> news = switch (task.getEventName()) {
			case TaskListener.EVENTNAME_CREATE -> BEGUN;
			case TaskListener.EVENTNAME_COMPLETE -> ENDED;
			default -> Map.of();
		};
		WorkChange change = news.get(task.getTaskDefinitionKey());
		if (change != null) {
			markStep(task.getExecution().getProcessBusinessKey(), WorkItemWriter.process(task), change);
		}
	}

	/** Marks the step of a case that is open now in a process. */
	void markStep(String caseNumber, String process, WorkChange change) {
		this.items.findByCaseIdAndProcessAndStatusOrderById(this.cases.get(caseNumber).id(), process, WorkStatus.OPEN)
			.stream()
			.filter((item) -> item.aboutStep() == null && item.actionId() == null)
			.forEach((item) -> mark(item, change));
	}

	/** The step and what reminds of it have new times. */
	void putOff(String caseNumber, StepClock clock) {
		for (WorkItem item : this.items.findByCaseIdAndProcessAndStatusOrderById(this.cases.get(caseNumber).id(),
				FeedbackProcess.KEY, WorkStatus.OPEN)) {
			if (item.step().equals(clock.step()) || item.step().equals(WorkItemWriter.REMINDER)) {
				item.putOff(clock.stepDueAt());
				mark(item, WorkChange.DEADLINE);
			}
		}
	}

	void mark(WorkItem item, WorkChange change) {
		item.changed(change, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

}
