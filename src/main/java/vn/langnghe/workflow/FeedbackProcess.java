package vn.langnghe.workflow;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseEvent;

/**
 * Moves the process when the citizen acts. What staff decide goes through
 * {@link StepWork}.
 */
@Component
class FeedbackProcess {

	static final String KEY = "feedback";

	static final String OUTCOME = "outcome";

	private final RuntimeService runtime;

	private final WorkItems items;

	private final Pools pools;

	FeedbackProcess(RuntimeService runtime, WorkItems items, Pools pools) {
		this.runtime = runtime;
		this.items = items;
		this.pools = pools;
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
	}

	@EventListener
	void rated(CaseEvent.Rated event) {
		message("rating-given", event).setVariable(OUTCOME, event.satisfied() ? "satisfied" : "dissatisfied")
			.correlateWithResult();
	}

	/**
	 * A case that began before the process could be withdrawn from has nothing that
	 * listens: its instance is ended instead.
	 */
	@EventListener
	void withdrawn(CaseEvent.Withdrawn event) {
		String number = event.caseFile().number();
		boolean listens = this.runtime.createEventSubscriptionQuery()
			.eventName("withdrawn")
			.processInstanceId(instance(number))
			.count() > 0;
		if (listens) {
			message("withdrawn", event).correlateWithResult();
		}
		else {
			this.runtime.deleteProcessInstance(instance(number), "withdrawn");
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
			item.goesTo(kept ? new Pool(item.agencyId(), item.role(), item.assigneeId(), pool.barred()) : pool);
		}
	}

}
