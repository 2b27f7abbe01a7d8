package vn.langnghe.workflow;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.NotAllowedNow;

/**
 * One piece of work for one person or for those who wear a hat. Written with the engine's
 * user task and never deleted: lists, counts and figures need not ask the engine.
 */
@Entity
public class WorkItem {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String taskId;

	private String process;

	private long agencyId;

	private long caseId;

	private String caseNumber;

	private @Nullable Long actionId;

	private String step;

	private @Nullable String aboutStep;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable Long assigneeId;

	private Long[] barred;

	private boolean delegable;

	@Enumerated(EnumType.STRING)
	private WorkStatus status = WorkStatus.OPEN;

	private Instant createdAt;

	private Instant dueAt;

	private @Nullable Instant claimedAt;

	private @Nullable Instant doneAt;

	private @Nullable Long doneBy;

	private @Nullable String outcome;

	private Instant changedAt;

	@Enumerated(EnumType.STRING)
	private WorkChange lastChange = WorkChange.NEW;

	@Version
	private int version;

	@SuppressWarnings("NullAway")
	protected WorkItem() {
	}

	WorkItem(String taskId, String process, String step, @Nullable String aboutStep, long caseId, String caseNumber,
			Pool pool, Instant createdAt, Instant dueAt) {
		this.taskId = taskId;
		this.process = process;
		this.step = step;
		this.aboutStep = aboutStep;
		this.caseId = caseId;
		this.caseNumber = caseNumber;
		this.createdAt = createdAt;
		this.changedAt = createdAt;
		this.dueAt = dueAt;
		goesTo(pool);
	}

	/** Makes it a step of an action of its case instead of one of the case. */
	void belongsTo(CorrectiveAction action) {
		this.actionId = action.id();
	}

	/**
	 * Offers the work to others, for instance when an official turns out to be its
	 * subject.
	 */
	final void goesTo(Pool pool) {
		if (!Objects.equals(this.assigneeId, pool.assigneeId())) {
			this.claimedAt = null;
		}
		this.agencyId = pool.agencyId();
		this.role = pool.role();
		this.assigneeId = pool.assigneeId();
		this.barred = pool.barred().toArray(Long[]::new);
	}

	/** Whoever signs by delegation may decide it too. */
	void delegable() {
		this.delegable = true;
	}

	void claim(long staffId, Instant at) {
		if (this.assigneeId == null) {
			this.assigneeId = staffId;
			this.claimedAt = at;
		}
		else if (this.assigneeId != staffId) {
			throw new IllegalStateException("claimed by somebody else");
		}
	}

	/** Something happened to it that its people would want to know of. */
	void changed(WorkChange change, Instant at) {
		this.lastChange = change;
		this.changedAt = at;
	}

	void putOff(Instant dueAt) {
		this.dueAt = dueAt;
	}

	void release() {
		this.assigneeId = null;
		this.claimedAt = null;
	}

	void done(@Nullable Long by, @Nullable String outcome, Instant at) {
		if (this.status != WorkStatus.OPEN) {
			throw new NotAllowedNow("workflow.error.not-open");
		}
		this.status = WorkStatus.DONE;
		this.doneBy = by;
		this.outcome = outcome;
		this.doneAt = at;
	}

	void cancelled(Instant at) {
		if (this.status == WorkStatus.OPEN) {
			this.status = WorkStatus.CANCELLED;
			this.doneAt = at;
		}
	}

	public long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	String taskId() {
		return this.taskId;
	}

	/** Whether it is part of the way of the case, not of a process beside it. */
	public boolean ofTheCase() {
		return this.process.equals(FeedbackProcess.KEY);
	}

	/** The agency whose people do the work; for what goes upward, the superior. */
	public long agencyId() {
		return this.agencyId;
	}

	public long caseId() {
		return this.caseId;
	}

	public String caseNumber() {
		return this.caseNumber;
	}

	/** The corrective action it is a step of; null for a step of the case. */
	public @Nullable Long actionId() {
		return this.actionId;
	}

	/** The BPMN id of the user task, which is also the page's name. */
	public String step() {
		return this.step;
	}

	/** The step a reminder, follow-up or intervention is about, else null. */
	public @Nullable String aboutStep() {
		return this.aboutStep;
	}

	/** The hat under which the work is done. */
	public Role role() {
		return this.role;
	}

	public @Nullable Long assigneeId() {
		return this.assigneeId;
	}

	public Set<Long> barred() {
		return Stream.of(this.barred).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether whoever signs by delegation may decide it. */
	boolean isDelegable() {
		return this.delegable;
	}

	public WorkStatus status() {
		return this.status;
	}

	public Instant dueAt() {
		return this.dueAt;
	}

	public @Nullable Instant claimedAt() {
		return this.claimedAt;
	}

	public @Nullable Instant doneAt() {
		return this.doneAt;
	}

	public @Nullable Long doneBy() {
		return this.doneBy;
	}

	Pool pool() {
		return new Pool(this.agencyId, this.role, this.assigneeId, barred());
	}

}
