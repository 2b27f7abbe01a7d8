package vn.langnghe.workflow;

import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Directions;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;

/** What the head, and above the head the superior agency, does when a deadline broke. */
@Service
@Transactional
public class Interventions {

	private final StepWork work;

	private final StepLookup steps;

	private final Handling handling;

	private final Extensions extensions;

	private final Directions directions;

	private final CaseLookup cases;

	private final Pools pools;

	private final ApplicationEventPublisher events;

	Interventions(StepWork work, StepLookup steps, Handling handling, Extensions extensions, Directions directions,
			CaseLookup cases, Pools pools, ApplicationEventPublisher events) {
		this.work = work;
		this.steps = steps;
		this.handling = handling;
		this.extensions = extensions;
		this.directions = directions;
		this.cases = cases;
		this.pools = pools;
		this.events = events;
	}

	/**
	 * đôn đốc: whoever holds the step is told at once and must answer. While nobody of
	 * the office holds one the word is only kept.
	 */
	public void urge(long itemId, SignedIn who, String instruction) {
		String number = this.steps.caseOf(itemId);
		String process = this.steps.processOf(itemId);
		String outcome = this.steps.isHeld(number, process) ? "urge" : "noted";
		this.work.complete(itemId, who, outcome, (by) -> this.directions.urge(number, instruction, by));
		alertHolder(number, process, "urged");
	}

	/** Gives a case that is being handled to another handler; the step's time goes on. */
	public void reassign(long itemId, SignedIn who, long handlerId, String instruction) {
		String number = caseOnItsWay(itemId);
		this.work.complete(itemId, who, "reassign", (by) -> {
			this.handling.reassign(number, handlerId, by);
			this.directions.urge(number, instruction, by);
			this.work.hand(number, Steps.HANDLE, handlerId, Role.HANDLER);
		});
		this.events.publishEvent(new StaffAlert(this.cases.get(number), handlerId, "assigned"));
	}

	/** trực tiếp xử lý: the head handles the case and will sign the own reply. */
	public void takeOver(long itemId, SignedIn who, String reason) {
		String number = caseOnItsWay(itemId);
		this.work.complete(itemId, who, "take-over", (by) -> {
			this.handling.takeOver(number, who.staffId(), by);
			this.directions.note(number, "intervene", reason, by);
			this.work.hand(number, Steps.HANDLE, who.staffId(), Role.CHAIRPERSON);
		});
	}

	/** gia hạn: more time, once, before the deadline, told to the citizen. */
	public void extend(long itemId, SignedIn who, int workingDays, String reason) {
		String number = caseOnItsWay(itemId);
		this.work.complete(itemId, who, "extend",
				(by) -> this.extensions.extend(number, workingDays, reason, who.staffId(), by));
	}

	/**
	 * báo cáo: the superior agency has work of its own then.
	 * @throws NotAllowedNow when the case began before that was possible
	 */
	public void report(long itemId, SignedIn who, String words) {
		String number = caseOnItsWay(itemId);
		this.work.complete(itemId, who, "report-to-superior", (by) -> this.directions.report(number, words, by));
	}

	/**
	 * The superior agency sends instructions; the head and the holder are told at once.
	 */
	public void instruct(long itemId, SignedIn who, String instruction) {
		String number = this.steps.caseOf(itemId);
		this.work.complete(itemId, who, null, (by) -> this.directions.instruct(number, instruction, by));
		CaseFile caseFile = this.cases.get(number);
		alertHolder(number, FeedbackProcess.KEY, "instructed");
		this.pools.eligible(caseFile.agencyId(), Role.CHAIRPERSON, Set.of())
			.forEach((head) -> this.events.publishEvent(new StaffAlert(caseFile, head.id(), "instructed")));
	}

	/** What beside the way of the case is late moves nothing of the case. */
	private String caseOnItsWay(long itemId) {
		if (!this.steps.processOf(itemId).equals(FeedbackProcess.KEY)) {
			throw new NotAllowedNow("workflow.error.not-an-outcome");
		}
		return this.steps.caseOf(itemId);
	}

	private void alertHolder(String number, String process, String kind) {
		this.steps.holder(number, process)
			.ifPresent((staffId) -> this.events.publishEvent(new StaffAlert(this.cases.get(number), staffId, kind)));
	}

}
