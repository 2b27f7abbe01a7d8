package vn.langnghe.publication;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StepClock;
import vn.langnghe.platform.NotAllowedNow;

/**
 * công khai: what became of one reply of a case in public. Decided once; what was
 * published can be taken out of the register, never changed.
 */
@Entity
public class Publication {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	private long caseId;

	private int round;

	@Enumerated(EnumType.STRING)
	private PublicationState state = PublicationState.DUE;

	private Instant begunAt;

	private Instant remindAt;

	private Instant dueAt;

	private @Nullable Long number;

	private @Nullable Long procedureId;

	@Embedded
	private @Nullable PublicText text;

	private @Nullable String reason;

	private @Nullable Instant decidedAt;

	private @Nullable Long decidedBy;

	private @Nullable Instant withdrawnAt;

	private @Nullable Long withdrawnBy;

	private @Nullable String withdrawalReason;

	@Version
	private int version;

	@SuppressWarnings("NullAway")
	protected Publication() {
	}

	Publication(CaseFile caseFile, StepClock clock) {
		this.agencyId = caseFile.agencyId();
		this.caseId = caseFile.id();
		this.round = caseFile.round();
		this.procedureId = caseFile.received().procedureId();
		this.begunAt = clock.stepStartedAt();
		this.remindAt = clock.stepRemindAt();
		this.dueAt = clock.stepDueAt();
	}

	void publish(long number, PublicText text, long by, Instant at) {
		decided(PublicationState.PUBLISHED, by, at);
		this.number = number;
		this.text = text;
	}

	void refuse(String reason, long by, Instant at) {
		decided(PublicationState.NOT_PUBLISHABLE, by, at);
		this.reason = reason;
	}

	private void decided(PublicationState as, long by, Instant at) {
		if (this.state != PublicationState.DUE) {
			throw new NotAllowedNow("publication.error.decided");
		}
		this.state = as;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/** A newer reply makes what is open or published of this one moot. */
	void superseded() {
		if (this.state == PublicationState.DUE || this.state == PublicationState.PUBLISHED) {
			this.state = PublicationState.SUPERSEDED;
		}
	}

	void withdraw(String reason, long by, Instant at) {
		if (this.state != PublicationState.PUBLISHED) {
			throw new NotAllowedNow("publication.error.not-published");
		}
		this.state = PublicationState.WITHDRAWN;
		this.withdrawalReason = reason;
		this.withdrawnBy = by;
		this.withdrawnAt = at;
	}

	StepClock clock() {
		return new StepClock(Publishing.STEP, this.begunAt, this.remindAt, this.dueAt);
	}

	void putOff(StepClock clock) {
		this.remindAt = clock.stepRemindAt();
		this.dueAt = clock.stepDueAt();
	}

	long caseId() {
		return this.caseId;
	}

	public int round() {
		return this.round;
	}

	public PublicationState state() {
		return this.state;
	}

	/** The number in the register, also after it was taken out; null before. */
	public @Nullable Long number() {
		return this.number;
	}

	public @Nullable PublicText text() {
		return this.text;
	}

	/** Why it is not published, else null. */
	public @Nullable String reason() {
		return this.reason;
	}

	public @Nullable Instant decidedAt() {
		return this.decidedAt;
	}

	/** Why it was taken out of the register, else null. */
	public @Nullable String withdrawalReason() {
		return this.withdrawalReason;
	}

}
