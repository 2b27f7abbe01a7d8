package vn.langnghe.casework;

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

	@Embedded
	private @Nullable Accountable accountable;

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

	/**
	 * Moves on.
	 * @throws NotAllowedNow when the state does not allow it
	 */
	void make(Move move) {
		if (!move.from().contains(this.state)) {
			throw new NotAllowedNow("casework.error.not-now." + this.state);
		}
		this.state = move.to(this.state);
	}

	void classify(Classification classification) {
		this.classification = classification;
	}

	/** The agency that is competent has it from now on. */
	void goesTo(long agencyId) {
		this.agencyId = agencyId;
	}

	/**
	 * @throws Invalid when the case is about whoever shall have it in hand
	 */
	void handOver(Accountable accountable) {
		if (accountable.isAmong(subjects())) {
			throw new Invalid("handler", "casework.error.handler-is-subject");
		}
		this.accountable = accountable;
	}

	void replied(RatingWindow ratingWindow) {
		this.ratingWindow = ratingWindow;
		this.stepClock = null;
	}

	void nextRound() {
		this.round++;
		this.accountable = accountable().inNextRound();
		this.ratingWindow = null;
	}

	void explain(String explanation) {
		this.reviewExplanation = explanation;
	}

	/** Nobody holds the case any more. */
	void end(Closing closing) {
		this.closing = closing;
		this.stepClock = null;
	}

	/** It never had a way here: it had ended when it was taken over. */
	void hadEnded(CaseState state, Closing closing) {
		this.state = state;
		this.closing = closing;
	}

	/** The case goes its own way again. */
	void revive() {
		this.closing = null;
	}

	void promise(Promise promise) {
		this.promise = promise;
	}

	void begin(StepClock stepClock) {
		this.stepClock = stepClock;
	}

	/** Names the officials complained about; the handler cannot be among them. */
	void name(Set<Long> subjects) {
		if (accountable().isAmong(subjects)) {
			throw new Invalid("subjects", "casework.error.handler-is-subject");
		}
		this.subjects = subjects.toArray(Long[]::new);
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

	/** In whose hands the case is. */
	public Accountable accountable() {
		return (this.accountable != null) ? this.accountable : Accountable.NOBODY;
	}

	public @Nullable Long handlerId() {
		return accountable().handlerId();
	}

	/** The reply's day and until when the citizen may rate, or null before a reply. */
	public @Nullable RatingWindow ratingWindow() {
		return this.ratingWindow;
	}

	/** What the chairperson told a dissatisfied citizen, or null. */
	public @Nullable String reviewExplanation() {
		return this.reviewExplanation;
	}

	/** The one person who may open a denunciation, or null for every other case. */
	public @Nullable Long lockedTo() {
		return (this.closing != null) ? this.closing.lockedTo() : null;
	}

	/** The case that carries this one on, or null. */
	public @Nullable Long mergedInto() {
		return (this.closing != null) ? this.closing.mergedInto() : null;
	}

	/** How and when the case ended, or null while it is on its way. */
	public @Nullable Closing closing() {
		return this.closing;
	}

}
