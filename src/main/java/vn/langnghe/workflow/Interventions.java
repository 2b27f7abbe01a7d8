package vn.langnghe.workflow;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.Steps;
import vn.langnghe.platform.SignedIn;

/** What the head does when a deadline broke. */
@Service
@Transactional
public class Interventions {

	private final StepWork work;

	private final CaseVerbs verbs;

	private final CaseLookup cases;

	private final ApplicationEventPublisher events;

	Interventions(StepWork work, CaseVerbs verbs, CaseLookup cases, ApplicationEventPublisher events) {
		this.work = work;
		this.verbs = verbs;
		this.cases = cases;
		this.events = events;
	}

	/**
	 * đôn đốc: whoever holds the step reads the instruction in the case and is told at
	 * once.
	 */
	public void urge(long itemId, SignedIn who, String instruction) {
		WorkItem item = this.work.open(itemId, who);
		this.work.complete(itemId, who, null, (by) -> this.verbs.urge(item.caseNumber(), instruction, by));
		this.work.holder(item.caseNumber())
			.ifPresent((staffId) -> this.events
				.publishEvent(new StaffAlert(this.cases.get(item.caseNumber()), staffId, "urged")));
	}

	/** Gives a case that is being handled to another handler; the step's time goes on. */
	public void reassign(long itemId, SignedIn who, long handlerId, String instruction) {
		WorkItem item = this.work.open(itemId, who);
		this.work.complete(itemId, who, null, (by) -> {
			this.verbs.reassign(item.caseNumber(), handlerId, by);
			this.verbs.urge(item.caseNumber(), instruction, by);
			this.work.hand(item.caseNumber(), Steps.HANDLE, handlerId);
		});
		this.events.publishEvent(new StaffAlert(this.cases.get(item.caseNumber()), handlerId, "assigned"));
	}

}
