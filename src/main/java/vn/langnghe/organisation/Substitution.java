package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.NotAllowedNow;

/**
 * thay thế, ủy quyền: somebody stands in for somebody else, from one day to another. The
 * days are those of Vietnam; it is in force on each of them, the last included, unless it
 * was ended early.
 */
@Entity
public class Substitution {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long agencyId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private long absentId;

	private long substituteId;

	private String[] roles;

	private LocalDate fromDay;

	private LocalDate untilDay;

	@Enumerated(EnumType.STRING)
	private LegalForm form;

	private @Nullable String decision;

	private @Nullable String scope;

	private @Nullable Long enteredBy;

	private Instant enteredAt;

	private @Nullable Instant endedAt;

	private @Nullable Long endedBy;

	private @Nullable String endReason;

	@Version
	private int version;

	@SuppressWarnings("NullAway")
	protected Substitution() {
	}

	Substitution(NewSubstitution given, @Nullable Long enteredBy, Instant at) {
		this.agencyId = given.agencyId();
		this.kind = given.delegation() ? Kind.DELEGATION : Kind.ABSENCE;
		this.absentId = given.absentId();
		this.substituteId = given.substituteId();
		this.roles = given.roles().stream().sorted().map(Role::name).toArray(String[]::new);
		this.fromDay = given.from();
		this.untilDay = given.until();
		this.form = given.form();
		this.decision = given.decision();
		this.scope = given.scope();
		this.enteredBy = enteredBy;
		this.enteredAt = at;
	}

	/**
	 * Ends it before its last day, at once.
	 * @throws NotAllowedNow when it is over already
	 */
	void end(String reason, @Nullable Long by, Instant at, LocalDate today) {
		if (stage(today) == Stage.PAST) {
			throw new NotAllowedNow("organisation.substitution.over");
		}
		this.endedAt = at;
		this.endedBy = by;
		this.endReason = reason;
	}

	/** Where it stands on a day. */
	public Stage stage(LocalDate today) {
		if (this.endedAt != null || this.untilDay.isBefore(today)) {
			return Stage.PAST;
		}
		return this.fromDay.isAfter(today) ? Stage.COMING : Stage.CURRENT;
	}

	Link link() {
		return new Link(this.kind == Kind.DELEGATION, this.absentId, this.substituteId, roles(), this.fromDay,
				this.untilDay, this.form);
	}

	public long id() {
		return Identified.of(this.id);
	}

	/** Where the hats are worn. */
	public long agencyId() {
		return this.agencyId;
	}

	public Kind kind() {
		return this.kind;
	}

	public long absentId() {
		return this.absentId;
	}

	public long substituteId() {
		return this.substituteId;
	}

	public Set<Role> roles() {
		Set<Role> worn = EnumSet.noneOf(Role.class);
		Stream.of(this.roles).map(Role::valueOf).forEach(worn::add);
		return worn;
	}

	public LocalDate from() {
		return this.fromDay;
	}

	public LocalDate until() {
		return this.untilDay;
	}

	public LegalForm form() {
		return this.form;
	}

	public @Nullable String decision() {
		return this.decision;
	}

	public @Nullable String scope() {
		return this.scope;
	}

	/** Why it was ended before its last day, or null. */
	public @Nullable String endReason() {
		return this.endReason;
	}

	/** What somebody stands in for. */
	public enum Kind {

		/** All work of the hats, because their wearer is away. */
		ABSENCE,
		/** The signing of replies, while the chairperson is there. */
		DELEGATION;

		public String messageKey() {
			return "organisation.substitution.kind." + name();
		}

	}

	/** In force, to come, or over. */
	public enum Stage {

		CURRENT, COMING, PAST;

		public String messageKey() {
			return "organisation.substitution.stage." + name();
		}

	}

}
