package vn.langnghe.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/** Keeps one work item for each user task, in the task's own transaction. */
@Component
class WorkItemWriter {

	static final String REMINDER = "reminder";

	static final Set<String> ESCALATIONS = Set.of("follow-up", "intervene", "instruct", "superior-intervene");

	/** Work beside a step that nobody needs any more once the step is done. */
	static final Set<String> MOOT_WITH_THE_STEP = Set.of(REMINDER, "answer-urge", "consult", "decide-extension");

	/** Work for whoever holds the step. */
	private static final Set<String> OF_THE_HOLDER = Set.of(REMINDER, "answer-urge");

	private final WorkItems items;

	private final CaseLookup cases;

	private final Pools pools;

	private final Candidates candidates;

	private final StepClocks clocks;

	private final Deadlines deadlines;

	private final WorkAlerts alerts;

	private final AuditTrail audit;

	private final Clock clock;

	WorkItemWriter(WorkItems items, CaseLookup cases, Pools pools, Candidates candidates, StepClocks clocks,
			Deadlines deadlines, WorkAlerts alerts, AuditTrail audit, Clock clock) {
		this.items = items;
		this.cases = cases;
		this.pools = pools;
		this.candidates = candidates;
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.alerts = alerts;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	void on(DelegateTask task) {
		switch (task.getEventName()) {
			case TaskListener.EVENTNAME_CREATE -> {
				if (!CorrectiveProcess.owns(task)) {
					created(task);
				}
			}
			case TaskListener.EVENTNAME_DELETE -> cancelled(task);
			default -> {
				// Completion is written by StepWork, which knows who decided what.
			}
		}
	}

	private void created(DelegateTask task) {
		CaseFile caseFile = this.cases.get(task.getExecution().getProcessBusinessKey());
		String step = task.getTaskDefinitionKey();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		String process = process(task);
		StepClock running = this.clocks.inProcess(process, caseFile);
		boolean beside = ESCALATIONS.contains(step) || MOOT_WITH_THE_STEP.contains(step);
		WorkItem item = new WorkItem(task.getId(), process, step, beside ? about(running) : null, caseFile.id(),
				caseFile.number(), pool(task, caseFile, step), now, due(caseFile, running, step, beside, now));
		if (task.getAssignee() == null && Pools.WITH_DELEGATES.equals(hat(task))) {
			item.delegable();
		}
		this.items.save(item);
		this.alerts.announce(item, caseFile);
	}

	private Instant due(CaseFile caseFile, @Nullable StepClock running, String step, boolean beside, Instant now) {
		return (running != null && (!beside || step.equals(REMINDER))) ? running.stepDueAt()
				: this.deadlines.due(caseFile, step, now);
	}

	/**
	 * The step that work beside it is about. A head may report after the reply went out;
	 * what was late then is its approval.
	 */
	private static String about(@Nullable StepClock running) {
		return (running != null) ? running.step() : Steps.APPROVE;
	}

	private Pool pool(DelegateTask task, CaseFile caseFile, String step) {
		Set<Long> barred = step.equals(Steps.APPROVE) ? this.candidates.barredFromApproval(caseFile)
				: caseFile.subjects();
		if (task.getAssignee() != null) {
			return this.pools.just(caseFile, Role.HANDLER, Long.parseLong(task.getAssignee()), barred);
		}
		if (OF_THE_HOLDER.contains(step)) {
			return holderOfTheStep(caseFile, process(task));
		}
		return this.pools.find(caseFile, hat(task), barred);
	}

	/** The person is reminded who has the step in hand, or all to whom it is offered. */
	private Pool holderOfTheStep(CaseFile caseFile, String process) {
		return this.items.findByCaseIdAndProcessAndStatusOrderById(caseFile.id(), process, WorkStatus.OPEN)
			.stream()
			.filter((item) -> item.aboutStep() == null && item.actionId() == null)
			.map(WorkItem::pool)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("a reminder needs an open step: " + caseFile.number()));
	}

	/** The id of a definition is its key, its version and an id. */
	static String process(DelegateTask task) {
		String definition = task.getProcessDefinitionId();
		return definition.substring(0, definition.indexOf(':'));
	}

	/** The hat that the process file names for a task. */
	static String hat(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("the step names no hat: " + task.getTaskDefinitionKey()));
	}

	private void cancelled(DelegateTask task) {
		@Nullable WorkItem item = this.items.findByTaskId(task.getId()).orElse(null);
		if (item != null && item.status() == WorkStatus.OPEN) {
			item.cancelled(this.clock.instant().truncatedTo(ChronoUnit.MICROS));
			this.audit.record(AuditFact.ofCase(item.caseNumber(), "task.cancelled", Actor.SYSTEM, item.agencyId())
				.was("step", item.step()));
		}
	}

}
