package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** xin gia hạn: a wish for more time, and what the head said to it. */
@Entity
public class Extension {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	private long caseId;

	private int workingDays;

	private String reason;

	private long askedBy;

	private Instant askedAt;

	private @Nullable Long decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable Boolean granted;

	private @Nullable String note;

	@SuppressWarnings("NullAway")
	protected Extension() {
	}

	Extension(CaseFile caseFile, int workingDays, String reason, long askedBy, Instant askedAt) {
		this.agencyId = caseFile.agencyId();
		this.caseId = caseFile.id();
		this.workingDays = workingDays;
		this.reason = reason;
		this.askedBy = askedBy;
		this.askedAt = askedAt;
	}

	void decided(boolean granted, String note, long by, Instant at) {
		this.granted = granted;
		this.note = note;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	/** Working days of more time. */
	public int workingDays() {
		return this.workingDays;
	}

	/** Why, in words that the citizen reads. */
	public String reason() {
		return this.reason;
	}

	/** True, false, or null while undecided. */
	public @Nullable Boolean granted() {
		return this.granted;
	}

}
