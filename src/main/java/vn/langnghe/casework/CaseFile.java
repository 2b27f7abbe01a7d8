package vn.langnghe.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

/**
 * One piece of feedback on its way from receipt to an end. Guards its own states: a move
 * that is not allowed now is refused with a reason a person can read.
 */
@Entity
public class CaseFile {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	/**
	 * The natural id: a case just registered is found by it without asking the database.
	 */
	@NaturalId
	private String number;

	@Embedded
	private Received received;

	@Embedded
	private @Nullable Classification classification;

	/** The officials complained about: none of them may see this case. */
	private Long[] subjects;

	@Enumerated(EnumType.STRING)
	private CaseState state = CaseState.RECEIVED;

	private int round = 1;

	@Embedded
	private Promise promise;

	@Embedded
	private @Nullable StepClock stepClock;

	private @Nullable Long handlerId;

	@Embedded
	private @Nullable Refusal refusal;

	@Embedded
	private @Nullable RatingWindow ratingWindow;

	private @Nullable String reviewExplanation;

	@Embedded
	private @Nullable Closing closing;

	@Version
	private int version;

	@SuppressWarnings("NullAway")
	protected CaseFile() {
	}

	CaseFile(String number, long agencyId, Received received, Classification classification, Set<Long> subjects) {
		this.number = number;
		this.agencyId = agencyId;
		this.received = received;
		this.classification = classification;
		this.subjects = subjects.toArray(Long[]::new);
	}

	void accept(Classification classification) {
		require(CaseState.RECEIVED);
		this.classification = classification;
		this.state = CaseState.ACCEPTED;
	}

	void refuse(Refusal refusal, Instant at) {
		require(CaseState.RECEIVED);
		this.refusal = refusal;
		this.state = CaseState.REFUSED;
		end(ClosedAs.REFUSED, at);
	}

	void assign(long handlerId) {
		require(CaseState.ACCEPTED);
		handledBy(handlerId);
	}

	void handBack() {
		require(CaseState.IN_HANDLING);
		this.handlerId = null;
		this.state = CaseState.ACCEPTED;
	}

	/** Another handler while the step runs: an intervention. */
	void reassign(long handlerId) {
		require(CaseState.IN_HANDLING);
		refuseSameHandler(handlerId);
		handledBy(handlerId);
	}

	void draftSubmitted() {
		require(CaseState.IN_HANDLING);
		this.state = CaseState.AWAITING_APPROVAL;
	}

	void draftReturned() {
		require(CaseState.AWAITING_APPROVAL);
		this.state = CaseState.IN_HANDLING;
	}

	void replied(RatingWindow ratingWindow) {
		require(CaseState.AWAITING_APPROVAL);
		this.state = CaseState.REPLIED;
		this.ratingWindow = ratingWindow;
		this.stepClock = null;
	}

	void dissatisfied() {
		require(CaseState.REPLIED);
		this.state = CaseState.UNDER_REVIEW;
	}

	/** A new round with another handler; its new clock is promised beside. */
	void reopen(long handlerId) {
		require(CaseState.UNDER_REVIEW);
		refuseSameHandler(handlerId);
		this.round++;
		this.ratingWindow = null;
		handledBy(handlerId);
	}

	void explain(String explanation) {
		require(CaseState.UNDER_REVIEW);
		this.reviewExplanation = explanation;
	}

	void close(ClosedAs as, Instant at) {
		require(CaseState.REPLIED, CaseState.UNDER_REVIEW);
		this.state = CaseState.CLOSED;
		end(as, at);
	}

	void promise(Promise promise) {
		this.promise = promise;
	}

	void begin(StepClock stepClock) {
		this.stepClock = stepClock;
	}

	/** Names the officials complained about; the handler cannot be among them. */
	void name(Set<Long> subjects) {
		if (this.handlerId != null && subjects.contains(this.handlerId)) {
			throw new Invalid("subjects", "casework.error.handler-is-subject");
		}
		this.subjects = subjects.toArray(Long[]::new);
	}

	private void handledBy(long handlerId) {
		if (isAbout(handlerId)) {
			throw new Invalid("handler", "casework.error.handler-is-subject");
		}
		this.handlerId = handlerId;
		this.state = CaseState.IN_HANDLING;
	}

	private void refuseSameHandler(long handlerId) {
		if (Objects.equals(this.handlerId, handlerId)) {
			throw new Invalid("handler", "casework.error.same-handler");
		}
	}

	private void end(ClosedAs as, Instant at) {
		this.closing = new Closing(as, at);
		this.stepClock = null;
	}

	private void require(CaseState... allowed) {
		if (Stream.of(allowed).noneMatch((state) -> state == this.state)) {
			throw new NotAllowedNow("casework.error.not-now." + this.state);
		}
	}

	public long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	public long agencyId() {
		return this.agencyId;
	}

	/** The number in the register: agency code, year, running number. Not a secret. */
	public String number() {
		return this.number;
	}

	public Received received() {
		return this.received;
	}

	public Classification classification() {
		return (this.classification != null) ? this.classification : Classification.NONE;
	}

	/** The officials complained about, who never see the case. */
	public Set<Long> subjects() {
		return Stream.of(this.subjects).collect(Collectors.toUnmodifiableSet());
	}

	public boolean isAbout(long staffId) {
		return subjects().contains(staffId);
	}

	public CaseState state() {
		return this.state;
	}

	/** 1 for the first way through; one more for each reopening. */
	public int round() {
		return this.round;
	}

	public Promise promise() {
		return this.promise;
	}

	/** The step in which somebody holds the case now, or null. */
	public @Nullable StepClock stepClock() {
		return this.stepClock;
	}

	public @Nullable Long handlerId() {
		return this.handlerId;
	}

	public @Nullable Refusal refusal() {
		return this.refusal;
	}

	/** The reply's day and until when the citizen may rate, or null before a reply. */
	public @Nullable RatingWindow ratingWindow() {
		return this.ratingWindow;
	}

	/** What the chairperson told a dissatisfied citizen, or null. */
	public @Nullable String reviewExplanation() {
		return this.reviewExplanation;
	}

	public @Nullable Closing closing() {
		return this.closing;
	}

}
