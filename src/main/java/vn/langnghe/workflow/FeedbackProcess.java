package vn.langnghe.workflow;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.StepClock;
import vn.langnghe.platform.NotAllowedNow;

/**
 * Moves the process when the citizen acts. What staff decide goes through
 * {@link StepWork}.
 */
@Component
class FeedbackProcess {

	static final String KEY = "feedback";

	static final String OUTCOME = "outcome";

	private final RuntimeService runtime;

	private final RunningTimers timers;

	private final WorkItems items;

	private final Pools pools;

	private final WorkChanges changes;

	FeedbackProcess(RuntimeService runtime, RunningTimers timers, WorkItems items, Pools pools, WorkChanges changes) {
		this.runtime = runtime;
		this.timers = timers;
		this.items = items;
		this.pools = pools;
		this.changes = changes;
	}

	@EventListener
	void start(CaseEvent.Registered event) {
		this.runtime.startProcessInstanceByKey(KEY, event.caseFile().number());
	}

	/** A case that another one carried on begins again. */
	@EventListener
	void unmerged(CaseEvent.Unmerged event) {
		this.runtime.startProcessInstanceByKey(KEY, event.caseFile().number());
	}

	@EventListener
	void supplemented(CaseEvent.Supplemented event) {
		message("supplemented", event)
			.setVariable(OUTCOME, (event.caseFile().handlerId() != null) ? "to-handle" : "to-classify")
			.correlateWithResult();
		this.changes.markStep(event.caseFile().number(), KEY, WorkChange.SUPPLEMENTED);
	}

	@EventListener
	void rated(CaseEvent.Rated event) {
		message("rating-given", event).setVariable(OUTCOME, event.satisfied() ? "satisfied" : "dissatisfied")
			.correlateWithResult();
	}

	@EventListener
	void consulted(CaseEvent.Consulted event) {
		require(event, "consult-request");
	}

	@EventListener
	void extensionAsked(CaseEvent.ExtensionAsked event) {
		require(event, "extension-request");
	}

	/** The timers of the step that runs follow the new times. */
	@EventListener
	void extended(CaseEvent.Extended event) {
		StepClock clock = event.caseFile().stepClock();
		if (clock != null) {
			this.timers.follow(KEY, event.caseFile().number(), clock);
			this.changes.putOff(event.caseFile().number(), clock);
		}
	}

	/**
	 * A case that began under a file without this message cannot be asked so.
	 * @throws NotAllowedNow then
	 */
	private void require(CaseEvent event, String name) {
		if (!listens(event, name)) {
			throw new NotAllowedNow("workflow.error.not-an-outcome");
		}
		message(name, event).correlateWithResult();
	}

	private boolean listens(CaseEvent event, String name) {
		return this.runtime.createEventSubscriptionQuery()
			.eventName(name)
			.processInstanceId(instance(event.caseFile().number()))
			.count() > 0;
	}

	/**
	 * A case that began before the process could be withdrawn from has nothing that
	 * listens: its instance is ended instead.
	 */
	@EventListener
	void withdrawn(CaseEvent.Withdrawn event) {
		if (listens(event, "withdrawn")) {
			message("withdrawn", event).correlateWithResult();
		}
		else {
			this.runtime.deleteProcessInstance(instance(event.caseFile().number()), "withdrawn");
		}
	}

	private String instance(String number) {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, KEY).singleResult().getId();
	}

	private MessageCorrelationBuilder message(String name, CaseEvent event) {
		return this.runtime.createMessageCorrelation(name).processInstanceBusinessKey(event.caseFile().number());
	}

	/**
	 * Work that is open already leaves the hands of officials who turn out to be its
	 * subject.
	 */
	@EventListener
	void subjectsNamed(CaseEvent.SubjectsNamed event) {
		List<WorkItem> open = this.items.findByCaseIdAndStatusOrderById(event.caseFile().id(), WorkStatus.OPEN);
		for (WorkItem item : open.stream().filter((one) -> one.actionId() == null).toList()) {
			Pool pool = this.pools.find(event.caseFile(), item.role().name(), event.caseFile().subjects());
			boolean kept = item.assigneeId() != null && !pool.barred().contains(item.assigneeId());
			if (!kept && (item.assigneeId() != null || pool.role() != item.role())) {
				this.changes.mark(item, WorkChange.HANDED);
			}
			item.goesTo(kept ? new Pool(item.agencyId(), item.role(), item.assigneeId(), pool.barred()) : pool);
		}
	}

}
