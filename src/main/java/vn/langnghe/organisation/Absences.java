package vn.langnghe.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/**
 * vắng mặt, thay thế, ủy quyền: enters and ends substitutions. Nothing is stored that
 * would leave somebody's work with nobody, with two, or going in a circle.
 */
@Service
@Transactional
public class Absences {

	private final Substitutions substitutions;

	private final StaffMembers staffMembers;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Absences(Substitutions substitutions, StaffMembers staffMembers, AuditTrail audit, ApplicationEventPublisher events,
			Clock clock) {
		this.substitutions = substitutions;
		this.staffMembers = staffMembers;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Enters one; the substitute is told.
	 * @throws Invalid when its last day is past, the absent person does not have the hat,
	 * the substitute cannot take it, or it does not fit beside the others
	 */
	public Substitution enter(NewSubstitution given, Actor by) {
		Agency agency = this.substitutions.lock(given.agencyId());
		if (given.until().isBefore(today())) {
			throw new Invalid("until", "organisation.substitution.past");
		}
		List<Link> others = this.substitutions.open(given.agencyId(), today())
			.stream()
			.map(Substitution::link)
			.toList();
		Substitution entered = new Substitution(given, by.staffId(), this.clock.instant());
		Staff absent = person(given.absentId(), "absentId");
		Staff substitute = person(given.substituteId(), "substituteId");
		requireHats(absent, entered.link(), given.agencyId(), others);
		requireOfTheHouse(substitute, given, agency);
		new SubstitutionRules(others).check(entered.link());
		this.substitutions.save(entered);
		this.audit.record(fact("substitution.entered", entered, absent, by).is("substitute", substitute.username())
			.is("roles", given.roles().stream().sorted().toList())
			.is("from", given.from())
			.is("until", given.until())
			.is("form", given.form())
			.is("decisionNumber", given.decision())
			.is("scope", given.scope()));
		this.events.publishEvent(new SubstituteNamed(entered.id(), given.agencyId(), substitute));
		return entered;
	}

	/**
	 * Ends one of an agency early, at once.
	 * @throws NotFound when there is none there
	 * @throws NotAllowedNow when it is over already
	 */
	public void end(long agencyId, long id, String reason, Actor by) {
		Substitution substitution = of(agencyId, id);
		if (reason.isBlank()) {
			throw new Invalid("reason", "organisation.substitution.reason");
		}
		substitution.end(reason.strip(), by.staffId(), this.clock.instant(), today());
		Staff absent = this.staffMembers.findById(substitution.absentId()).orElseThrow(NotFound::new);
		this.audit.record(fact("substitution.ended", substitution, absent, by).is("reason", reason.strip()));
	}

	/**
	 * One of an agency.
	 * @throws NotFound when there is none there
	 */
	@Transactional(readOnly = true)
	public Substitution of(long agencyId, long id) {
		return this.substitutions.findById(id).filter((one) -> one.agencyId() == agencyId).orElseThrow(NotFound::new);
	}

	/** Those of an agency: in force and to come first, then the newest that are over. */
	@Transactional(readOnly = true)
	public List<Substitution> of(long agencyId) {
		return Stream
			.concat(this.substitutions.open(agencyId, today()).stream(),
					this.substitutions.past(agencyId, today()).stream())
			.toList();
	}

	/** The day that decides what is in force. */
	public LocalDate today() {
		return VietnamTime.today(this.clock);
	}

	private Staff person(long id, String field) {
		return this.staffMembers.findById(id)
			.filter(Staff::enabled)
			.orElseThrow(() -> new Invalid(field, "organisation.substitution.nobody"));
	}

	private static void requireHats(Staff absent, Link link, long agencyId, List<Link> others) {
		boolean all = link.roles()
			.stream()
			.allMatch((role) -> absent.wears(role, agencyId) || !link.delegation() && others.stream()
				.anyMatch((other) -> !other.delegation() && other.substitute() == absent.id()
						&& other.roles().contains(role) && other.sharesADayWith(link)));
		if (!all) {
			throw new Invalid("roles", "organisation.substitution.hat");
		}
	}

	/** The superior's people may stand in for the chairperson only. */
	private static void requireOfTheHouse(Staff substitute, NewSubstitution given, Agency agency) {
		boolean superior = !given.delegation() && given.roles().equals(Set.of(Role.CHAIRPERSON))
				&& Objects.equals(agency.superiorId(), substitute.agencyId());
		if (substitute.agencyId() != given.agencyId() && !superior) {
			throw new Invalid("substituteId", "organisation.substitution.stranger");
		}
	}

	private static AuditFact fact(String action, Substitution substitution, Staff absent, Actor by) {
		return AuditFact.ofStaff(absent.username(), action, by, substitution.agencyId())
			.is("kind", substitution.kind());
	}

}
