package vn.langnghe.casework;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.RootCause;
import vn.langnghe.platform.NotAllowedNow;

/**
 * giải pháp khắc phục: what one person does about the cause that a finding named, and
 * whether it helped. Guards its own states.
 */
@Entity
public class CorrectiveAction {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	private long caseId;

	private String number;

	private @Nullable Long procedureId;

	@Enumerated(EnumType.STRING)
	private RootCause rootCause;

	@Enumerated(EnumType.STRING)
	private ActionState state = ActionState.TO_CARRY_OUT;

	private int round = 1;

	private String what;

	private long ownerId;

	private Instant plannedAt;

	private Instant remindAt;

	private Instant dueAt;

	private @Nullable Instant breachedAt;

	private @Nullable String evidence;

	private @Nullable Instant carriedOutAt;

	private @Nullable Instant checkAt;

	private @Nullable String checkNote;

	private @Nullable Long checkedBy;

	private @Nullable Instant checkedAt;

	private @Nullable String decisionNote;

	@Version
	private int version;

	@SuppressWarnings("NullAway")
	protected CorrectiveAction() {
	}

	@SuppressWarnings("NullAway")
	CorrectiveAction(String number, CaseFile caseFile, RootCause rootCause, Measure measure) {
		this.number = number;
		this.agencyId = caseFile.agencyId();
		this.caseId = caseFile.id();
		this.procedureId = caseFile.received().procedureId();
		this.rootCause = rootCause;
		order(measure);
	}

	private void order(Measure measure) {
		this.what = measure.what();
		this.ownerId = measure.ownerId();
		this.plannedAt = measure.from();
		this.remindAt = measure.remindAt();
		this.dueAt = measure.dueAt();
	}

	void carriedOut(String evidence, Instant at, Instant checkAt) {
		move(ActionState.TO_CARRY_OUT, ActionState.TO_CHECK);
		this.evidence = evidence;
		this.carriedOutAt = at;
		this.checkAt = checkAt;
	}

	/**
	 * @throws NotAllowedNow when the owner judges the own work
	 */
	void checked(boolean effective, String note, long by, Instant at) {
		if (by == this.ownerId) {
			throw new NotAllowedNow("casework.action.error.owner-checks");
		}
		move(ActionState.TO_CHECK, effective ? ActionState.EFFECTIVE : ActionState.TO_DECIDE);
		this.checkNote = note;
		this.checkedBy = by;
		this.checkedAt = at;
	}

	/**
	 * What was done did not help: another measure, with everything from the start. What
	 * the check found stays for whoever does better.
	 */
	void again(String note, Measure measure) {
		move(ActionState.TO_DECIDE, ActionState.TO_CARRY_OUT);
		order(measure);
		this.round++;
		this.decisionNote = note;
		this.breachedAt = null;
		this.evidence = null;
		this.carriedOutAt = null;
		this.checkAt = null;
		this.checkedBy = null;
		this.checkedAt = null;
	}

	void end(String note) {
		move(ActionState.TO_DECIDE, ActionState.ENDED);
		this.decisionNote = note;
	}

	/** Whether this is news: a timer may say it more than once. */
	boolean breached(Instant at) {
		boolean news = this.breachedAt == null && this.state == ActionState.TO_CARRY_OUT;
		if (news) {
			this.breachedAt = at;
		}
		return news;
	}

	private void move(ActionState from, ActionState to) {
		if (this.state != from) {
			throw new NotAllowedNow("casework.action.error.not-now");
		}
		this.state = to;
	}

	public long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	public long agencyId() {
		return this.agencyId;
	}

	/** The case whose finding named the cause. */
	public long caseId() {
		return this.caseId;
	}

	/** HD, agency code, year, running number. */
	public String number() {
		return this.number;
	}

	public @Nullable Long procedureId() {
		return this.procedureId;
	}

	public RootCause rootCause() {
		return this.rootCause;
	}

	public ActionState state() {
		return this.state;
	}

	public String what() {
		return this.what;
	}

	/** The one person answerable for it. */
	public long ownerId() {
		return this.ownerId;
	}

	public Instant remindAt() {
		return this.remindAt;
	}

	public Instant dueAt() {
		return this.dueAt;
	}

	/** What was done, or null. */
	public @Nullable String evidence() {
		return this.evidence;
	}

	public @Nullable Instant carriedOutAt() {
		return this.carriedOutAt;
	}

	/** When somebody looks whether it helped, or null before it was carried out. */
	public @Nullable Instant checkAt() {
		return this.checkAt;
	}

	public @Nullable String checkNote() {
		return this.checkNote;
	}

	public @Nullable String decisionNote() {
		return this.decisionNote;
	}

}
