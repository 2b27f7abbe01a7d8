package vn.langnghe.casework;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

/** văn bản trả lời: a drafted reply with its finding, and what became of it. */
@Entity
public class Reply {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	private long caseId;

	private int round;

	private String body;

	@Embedded
	private Finding finding;

	private long draftedBy;

	private Instant draftedAt;

	private @Nullable Long returnedBy;

	private @Nullable Instant returnedAt;

	private @Nullable String returnNote;

	private @Nullable Long approvedBy;

	private @Nullable Instant approvedAt;

	private @Nullable Instant issuedAt;

	private boolean withApology;

	private @Nullable String letterNumber;

	@Embedded
	private @Nullable Signature signature;

	private boolean signedDirectly;

	@SuppressWarnings("NullAway")
	protected Reply() {
	}

	/**
	 * @throws Invalid when a blank of a template was left in the text
	 */
	Reply(CaseFile caseFile, String body, Finding finding, long draftedBy, Instant at) {
		if (Placeholder.isLeftIn(body)) {
			throw new Invalid("reply", "casework.reply.error.blank");
		}
		this.agencyId = caseFile.agencyId();
		this.caseId = caseFile.id();
		this.round = caseFile.round();
		this.body = body;
		this.finding = finding;
		this.draftedBy = draftedBy;
		this.draftedAt = at;
	}

	void returned(String note, long by, Instant at) {
		this.returnNote = note;
		this.returnedBy = by;
		this.returnedAt = at;
	}

	/**
	 * @throws NotAllowedNow when the approver is the drafter, under whatever hat
	 */
	void approved(long by, Signature signature, Instant at) {
		if (by == this.draftedBy) {
			throw new NotAllowedNow("casework.error.drafter-approves");
		}
		this.approvedBy = by;
		this.approvedAt = at;
		this.signature = signature;
	}

	/** The head who took the case over signs the own reply. */
	void signedDirectly(Signature signature, Instant at) {
		this.signature = signature;
		this.signedDirectly = true;
		this.approvedBy = this.draftedBy;
		this.approvedAt = at;
	}

	void issued(Instant at, boolean late) {
		this.issuedAt = at;
		this.withApology = late;
	}

	void registered(String letterNumber) {
		this.letterNumber = letterNumber;
	}

	public long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	public String body() {
		return this.body;
	}

	public Finding finding() {
		return this.finding;
	}

	public int round() {
		return this.round;
	}

	public long draftedBy() {
		return this.draftedBy;
	}

	public Instant draftedAt() {
		return this.draftedAt;
	}

	/** What must be changed, when the draft was returned; else null. */
	public @Nullable String returnNote() {
		return this.returnNote;
	}

	public @Nullable Long approvedBy() {
		return this.approvedBy;
	}

	public @Nullable Instant issuedAt() {
		return this.issuedAt;
	}

	/** Its number in the agency's register of replies, or null before it is issued. */
	public @Nullable String letterNumber() {
		return this.letterNumber;
	}

	/** What stands under it, or null before it is signed. */
	public @Nullable Signature signature() {
		return this.signature;
	}

	/** An overdue reply carries an apology. */
	public boolean withApology() {
		return this.withApology;
	}

	/** ký trực tiếp: the head drafted and signed it; the superior agency sees that. */
	public boolean signedDirectly() {
		return this.signedDirectly;
	}

}
