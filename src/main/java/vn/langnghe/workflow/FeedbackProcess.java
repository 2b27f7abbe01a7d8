package vn.langnghe.workflow;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
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

	@EventListener
	void rated(CaseEvent.Rated event) {
		this.runtime.createMessageCorrelation("rating-given")
			.processInstanceBusinessKey(event.caseFile().number())
			.setVariable(OUTCOME, event.satisfied() ? "satisfied" : "dissatisfied")
			.correlateWithResult();
	}

	/**
	 * Work that is open already leaves the hands of officials who turn out to be its
	 * subject.
	 */
	@EventListener
	void subjectsNamed(CaseEvent.SubjectsNamed event) {
		List<WorkItem> open = this.items.findByCaseIdAndStatusOrderById(event.caseFile().id(), WorkStatus.OPEN);
		for (WorkItem item : open) {
			Pool pool = this.pools.find(event.caseFile(), item.role().name(), event.caseFile().subjects());
			boolean kept = item.assigneeId() != null && !pool.barred().contains(item.assigneeId());
			item.goesTo(kept ? new Pool(item.agencyId(), item.role(), item.assigneeId(), pool.barred()) : pool);
		}
	}

}
