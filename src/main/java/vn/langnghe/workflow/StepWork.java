package vn.langnghe.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Authority;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * What people do with work: claim it, release it, decide it. A piece of work is decided
 * once; whoever comes second is told who decided and when.
 */
@Service
@Transactional
public class StepWork {

	private static final String HAND_BACK = "hand-back";

	private final WorkItems items;

	private final CaseLookup cases;

	private final StaffMembers staffMembers;

	private final Acting acting;

	private final TaskService tasks;

	private final KnownOutcomes outcomes;

	private final AuditTrail audit;

	private final Clock clock;

	StepWork(WorkItems items, CaseLookup cases, StaffMembers staffMembers, Acting acting, TaskService tasks,
			KnownOutcomes outcomes, AuditTrail audit, Clock clock) {
		this.items = items;
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.acting = acting;
		this.tasks = tasks;
		this.outcomes = outcomes;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The work for its page.
	 * @throws NotFound when there is none or it is not offered to this person, which is
	 * audited
	 */
	@Transactional(noRollbackFor = NotFound.class)
	public WorkItem open(long itemId, SignedIn who) {
		WorkItem item = this.items.findById(itemId).orElseThrow(NotFound::new);
		requireOffered(item, who);
		return item;
	}

	/** In whose place this person would do the work, or empty under the own hat. */
	@Transactional(readOnly = true)
	public Optional<String> inPlaceOf(WorkItem item, SignedIn who) {
		return this.acting.on(item, who).map(Actor::authority).map(Authority::name);
	}

	/**
	 * Nhận việc: takes what is offered to many. Taken in another's place it lies in that
	 * person's hands, so that nothing is left behind on the day the substitution ends.
	 */
	@Transactional(noRollbackFor = NotFound.class)
	public void claim(long itemId, SignedIn who) {
		Decision decision = forDecision(itemId, who);
		WorkItem item = decision.item();
		if (item.assigneeId() == null) {
			Authority authority = decision.by().authority();
			item.claim((authority != null) ? authority.inPlaceOf() : who.staffId(), now());
			record(item, "task.claimed", decision.by());
		}
	}

	/** Trả việc: gives work back to all to whom it was offered. */
	@Transactional(noRollbackFor = NotFound.class)
	public void release(long itemId, SignedIn who) {
		Decision decision = forDecision(itemId, who);
		WorkItem item = decision.item();
		if (item.claimedAt() == null) {
			throw new NotAllowedNow("workflow.error.not-releasable");
		}
		item.release();
		item.changed(WorkChange.RELEASED, now());
		record(item, "task.released", decision.by());
	}

	/**
	 * Decides: does the verb and moves the process, both or neither.
	 * @param itemId the work
	 * @param who decides
	 * @param outcome what the process file's gateway asks for, or null where there is
	 * none
	 * @param verb what is done to the case, given the person and the hat
	 * @throws NotAllowedNow when somebody else has the work or has decided meanwhile, or
	 * the case's process file does not know the outcome
	 */
	public void complete(long itemId, SignedIn who, @Nullable String outcome, Consumer<Actor> verb) {
		Decision decision = forDecision(itemId, who);
		WorkItem item = decision.item();
		requireKnown(item, outcome);
		verb.accept(decision.by());
		item.done(who.staffId(), outcome, now());
		this.tasks.complete(item.taskId(), (outcome != null) ? Map.of(FeedbackProcess.OUTCOME, outcome) : Map.of());
		if (item.aboutStep() == null) {
			closeWhatIsMoot(item);
		}
		else {
			record(item, item.step() + ".closed", decision.by());
		}
	}

	/** Decides for a handler who has left what the handler would have: hand it back. */
	void handBack(WorkItem item, Runnable verb) {
		verb.run();
		item.done(null, HAND_BACK, now());
		this.tasks.complete(item.taskId(), Map.of(FeedbackProcess.OUTCOME, HAND_BACK));
		closeWhatIsMoot(item);
	}

	/**
	 * A case that is older than an outcome does not have it; a step with outcomes never
	 * ends without one, or the outcome of the step before would answer for it.
	 */
	private void requireKnown(WorkItem item, @Nullable String outcome) {
		Set<String> known = this.outcomes.of(item);
		if (!known.isEmpty() && (outcome == null || !known.contains(outcome))) {
			throw new NotAllowedNow("workflow.error.not-an-outcome");
		}
	}

	/**
	 * Does something to the case of work one may decide, without deciding it: the work
	 * stays open, for the same people or for others.
	 * @param itemId the work
	 * @param who does it
	 * @param verb what is done, given the person and the hat
	 */
	public void act(long itemId, SignedIn who, Consumer<Actor> verb) {
		verb.accept(forDecision(itemId, who).by());
	}

	/** Gives the step that is open now to another person, by order of the head. */
	public void hand(String caseNumber, String step, long staffId, Role role) {
		long caseId = this.cases.get(caseNumber).id();
		for (WorkItem item : this.items.findByCaseIdAndStatusOrderById(caseId, WorkStatus.OPEN)) {
			if (item.step().equals(step)
					|| Objects.equals(item.aboutStep(), step) && item.step().equals(WorkItemWriter.REMINDER)) {
				item.goesTo(new Pool(item.agencyId(), role, staffId, item.barred()));
				item.changed(WorkChange.HANDED, now());
				this.tasks.setAssignee(item.taskId(), Long.toString(staffId));
			}
		}
	}

	/** What only helps a step along is moot once the step is done. */
	private void closeWhatIsMoot(WorkItem done) {
		for (WorkItem item : this.items.findByCaseIdAndStatusOrderById(done.caseId(), WorkStatus.OPEN)) {
			boolean helps = WorkItemWriter.MOOT_WITH_THE_STEP.contains(item.step())
					|| item.step().equals(CorrectiveProcess.REMINDER);
			if (helps && done.step().equals(item.aboutStep()) && Objects.equals(done.actionId(), item.actionId())) {
				item.done(done.doneBy(), "step-done", now());
				this.tasks.complete(item.taskId());
			}
		}
	}

	/**
	 * Locks the case, then the work: always in this order, so that nobody waits in a
	 * circle.
	 */
	private Decision forDecision(long itemId, SignedIn who) {
		this.cases.lock(this.items.caseNumberOf(itemId).orElseThrow(NotFound::new));
		WorkItem item = this.items.lock(itemId).orElseThrow(NotFound::new);
		Actor by = requireOffered(item, who);
		if (item.status() == WorkStatus.DONE) {
			throw new NotAllowedNow("workflow.error.already-decided", name(item.doneBy()), item.doneAt());
		}
		if (item.status() != WorkStatus.OPEN) {
			throw new NotAllowedNow("workflow.error.not-open");
		}
		if (!Acting.hasInHand(item, by)) {
			throw new NotAllowedNow("workflow.error.already-claimed", name(item.assigneeId()), item.claimedAt());
		}
		return new Decision(item, by);
	}

	private Actor requireOffered(WorkItem item, SignedIn who) {
		Optional<Actor> by = this.acting.on(item, who);
		if (by.isEmpty()) {
			this.audit.record(AuditFact
				.ofCase(item.caseNumber(), "case.access-refused", who.actor(), this.cases.get(item.caseId()).agencyId())
				.is("path", "task"));
			throw new NotFound();
		}
		return by.get();
	}

	private String name(@Nullable Long staffId) {
		return (staffId != null) ? this.staffMembers.findById(staffId).map(Staff::displayName).orElse("") : "";
	}

	private void record(WorkItem item, String action, Actor by) {
		this.audit.record(AuditFact.ofCase(item.caseNumber(), action, by, item.agencyId())
			.is("step", (item.aboutStep() != null) ? item.aboutStep() : item.step()));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Work under lock, and as whom it is decided. */
	private record Decision(WorkItem item, Actor by) {
	}

}
