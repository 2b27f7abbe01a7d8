package vn.langnghe.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.ActionOwners;
import vn.langnghe.casework.ActionPlanned;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;

/**
 * Starts the process of a corrective action and keeps its work items. They belong to the
 * case whose finding named the cause, which may have ended long before.
 */
@Component
class CorrectiveProcess {

	static final String KEY = "corrective-action";

	static final String CARRY_OUT = "carry-out";

	static final String REMINDER = "action-reminder";

	static final Set<String> ABOUT_CARRY_OUT = Set.of(REMINDER, "action-overdue");

	private final RuntimeService runtime;

	private final WorkItems items;

	private final Correcting correcting;

	private final ActionOwners owners;

	private final CaseLookup cases;

	private final Pools pools;

	private final StaffMembers staffMembers;

	private final Deadlines deadlines;

	private final Clock clock;

	CorrectiveProcess(RuntimeService runtime, WorkItems items, Correcting correcting, ActionOwners owners,
			CaseLookup cases, Pools pools, StaffMembers staffMembers, Deadlines deadlines, Clock clock) {
		this.runtime = runtime;
		this.items = items;
		this.correcting = correcting;
		this.owners = owners;
		this.cases = cases;
		this.pools = pools;
		this.staffMembers = staffMembers;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Whether a task belongs to an action and not to the way of a case. */
	static boolean owns(DelegateTask task) {
		return task.getProcessDefinitionId().startsWith(KEY + ":");
	}

	@EventListener
	void start(ActionPlanned event) {
		this.runtime.startProcessInstanceByKey(KEY, event.action().number());
	}

	@EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
	void created(DelegateTask task) {
		if (!owns(task)) {
			return;
		}
		CorrectiveAction action = this.correcting.get(task.getExecution().getProcessBusinessKey());
		CaseFile caseFile = this.cases.get(action.caseId());
		String step = task.getTaskDefinitionKey();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		boolean owners = step.equals(CARRY_OUT) || step.equals(REMINDER);
		Instant due = owners ? action.dueAt() : this.deadlines.due(caseFile, step, now);
		WorkItem item = new WorkItem(task.getId(), KEY, step, ABOUT_CARRY_OUT.contains(step) ? CARRY_OUT : null,
				caseFile.id(), caseFile.number(),
				owners ? ownersPool(action, caseFile) : othersPool(task, action, caseFile), now, due);
		item.belongsTo(action);
		this.items.save(item);
	}

	/** Whoever has left the office leaves the measure to the coordinator. */
	private Pool ownersPool(CorrectiveAction action, CaseFile caseFile) {
		return this.staffMembers.findById(action.ownerId())
			.filter((owner) -> owner.enabled() && !caseFile.isAbout(owner.id()))
			.flatMap((owner) -> this.owners.hat(owner, action.agencyId()))
			.map((hat) -> new Pool(action.agencyId(), hat, action.ownerId(), caseFile.subjects()))
			.orElseGet(() -> this.pools.find(caseFile, Role.COORDINATOR.name(), caseFile.subjects()));
	}

	/** What is asked about a measure is never asked of its owner. */
	private Pool othersPool(DelegateTask task, CorrectiveAction action, CaseFile caseFile) {
		Set<Long> barred = new HashSet<>(caseFile.subjects());
		barred.add(action.ownerId());
		return this.pools.find(caseFile, WorkItemWriter.hat(task), barred);
	}

}
