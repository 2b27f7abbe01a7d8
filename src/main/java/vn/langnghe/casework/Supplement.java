package vn.langnghe.casework;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** yêu cầu bổ sung: what a citizen was asked for, and the answer; raw times. */
@Entity
public class Supplement {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	private long caseId;

	private String question;

	private long askedBy;

	private Instant askedAt;

	private Instant dueAt;

	@Enumerated(EnumType.STRING)
	private SupplementClock clock;

	private @Nullable String answer;

	private @Nullable Instant answeredAt;

	@SuppressWarnings("NullAway")
	protected Supplement() {
	}

	Supplement(CaseFile caseFile, String question, long askedBy, SupplementClock clock, Instant askedAt,
			Instant dueAt) {
		this.agencyId = caseFile.agencyId();
		this.caseId = caseFile.id();
		this.question = question;
		this.askedBy = askedBy;
		this.askedAt = askedAt;
		this.dueAt = dueAt;
		this.clock = clock;
	}

	void putOff(Instant dueAt) {
		this.dueAt = dueAt;
	}

	void answer(String words, Instant at) {
		this.answer = words;
		this.answeredAt = at;
	}

	long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	long caseId() {
		return this.caseId;
	}

	public String question() {
		return this.question;
	}

	public Instant askedAt() {
		return this.askedAt;
	}

	/** Until when the citizen may answer. */
	public Instant dueAt() {
		return this.dueAt;
	}

	/** What the waiting does to the case's clock, as the agency had it when it asked. */
	public SupplementClock clock() {
		return this.clock;
	}

	/** The citizen's words, or null while there are none. */
	public @Nullable String answer() {
		return this.answer;
	}

	public @Nullable Instant answeredAt() {
		return this.answeredAt;
	}

}
