package vn.langnghe.workflow;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Directions;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.Steps;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;

/** What the head does when a deadline broke. */
@Service
@Transactional
public class Interventions {

	private final StepWork work;

	private final Handling handling;

	private final Directions directions;

	private final CaseLookup cases;

	private final ApplicationEventPublisher events;

	Interventions(StepWork work, Handling handling, Directions directions, CaseLookup cases,
			ApplicationEventPublisher events) {
		this.work = work;
		this.handling = handling;
		this.directions = directions;
		this.cases = cases;
		this.events = events;
	}

	/**
	 * đôn đốc: whoever holds the step reads the instruction in the case and is told at
	 * once.
	 */
	public void urge(long itemId, SignedIn who, String instruction) {
		String number = this.work.caseOf(itemId);
		this.work.complete(itemId, who, null, (by) -> this.directions.urge(number, instruction, by));
		this.work.holder(number, this.work.processOf(itemId))
			.ifPresent((staffId) -> this.events.publishEvent(new StaffAlert(this.cases.get(number), staffId, "urged")));
	}

	/** Gives a case that is being handled to another handler; the step's time goes on. */
	public void reassign(long itemId, SignedIn who, long handlerId, String instruction) {
		String number = this.work.caseOf(itemId);
		if (!this.work.processOf(itemId).equals(FeedbackProcess.KEY)) {
			throw new NotAllowedNow("workflow.error.not-an-outcome");
		}
		this.work.complete(itemId, who, null, (by) -> {
			this.handling.reassign(number, handlerId, by);
			this.directions.urge(number, instruction, by);
			this.work.hand(number, Steps.HANDLE, handlerId);
		});
		this.events.publishEvent(new StaffAlert(this.cases.get(number), handlerId, "assigned"));
	}

}
