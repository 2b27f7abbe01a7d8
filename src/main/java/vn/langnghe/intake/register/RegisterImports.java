package vn.langnghe.intake.register;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.intake.Written;
import vn.langnghe.intake.register.RegisterImport.State;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * Takes earlier registers over: a file is looked at first, and nothing comes of that; the
 * same file is then ordered, and all of it is taken over or nothing. Its coordinator does
 * so for an agency, who may see its cases and who sent them.
 */
@Service
@Transactional
public class RegisterImports {

	private static final int MOST_SHOWN = 20;

	private static final int LONGEST_NAME = 100;

	private final RegisterCheck check;

	private final ImportFiles files;

	private final StaffMembers staffMembers;

	private final Agencies agencies;

	private final AuditTrail audit;

	private final Clock clock;

	RegisterImports(RegisterCheck check, ImportFiles files, StaffMembers staffMembers, Agencies agencies,
			AuditTrail audit, Clock clock) {
		this.check = check;
		this.files = files;
		this.staffMembers = staffMembers;
		this.agencies = agencies;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The agency whose earlier registers a person takes over: the own one before others.
	 * @throws NotFound when this person coordinates nowhere
	 */
	@Transactional(readOnly = true)
	public Agency agencyOf(SignedIn who) {
		return this.staffMembers.findById(who.staffId())
			.stream()
			.flatMap((staff) -> staff.hats().stream())
			.filter((hat) -> hat.role() == Role.COORDINATOR)
			.map(Hat::agencyId)
			.min(Comparator.comparing((Long agency) -> agency != who.agencyId()).thenComparing((agency) -> agency))
			.flatMap(this.agencies::findById)
			.orElseThrow(NotFound::new);
	}

	/** The files that were brought last. */
	@Transactional(readOnly = true)
	public List<RegisterImport> of(Agency agency) {
		return this.files.of(agency.id(), MOST_SHOWN);
	}

	/**
	 * Looks at a file and keeps it for a day, so that it can be ordered as it was looked
	 * at. Nothing else is written.
	 * @param name what the file is called
	 * @return the key under which it is kept
	 * @throws Invalid when it is no table, or none of a register
	 */
	public long bring(byte[] file, String name, SignedIn who) {
		Agency agency = agencyOf(who);
		RegisterReport report = this.check.of(file, agency.id());
		String line = Written.identifier(name);
		return this.files.keep(agency.id(), file, line.substring(0, Math.min(line.length(), LONGEST_NAME)),
				report.rows().size(), who.staffId(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	/**
	 * @throws NotFound when there is none of this person's agency
	 */
	@Transactional(readOnly = true)
	public RegisterImport get(long id, SignedIn who) {
		long agencyId = agencyOf(who).id();
		return this.files.find(id).filter((one) -> one.agencyId() == agencyId).orElseThrow(NotFound::new);
	}

	/**
	 * What would become of each row now; nothing of a file that is being taken over or no
	 * longer kept.
	 * @throws NotFound when there is none of this person's agency
	 */
	@Transactional(readOnly = true)
	public RegisterReport report(long id, SignedIn who) {
		RegisterImport brought = get(id, who);
		return this.files.file(id)
			.filter((file) -> brought.state() != State.ORDERED)
			.map((file) -> this.check.of(file, brought.agencyId()))
			.orElseGet(() -> new RegisterReport(List.of(), List.of(), 0));
	}

	/**
	 * Has a file taken over.
	 * @param sha256 of the file whose report this person has read
	 * @throws NotAllowedNow when it is another one, was ordered before or cannot be taken
	 * over
	 */
	public void order(long id, String sha256, SignedIn who) {
		RegisterImport brought = get(id, who);
		if (!brought.sha256().equals(sha256) || !report(id, who).isAcceptable()
				|| !this.files.order(id, who.staffId())) {
			throw new NotAllowedNow("intake.register.error.not-now");
		}
		this.audit
			.record(AuditFact.ofAgency(brought.agencyId(), "register.import-ordered", who.as(Role.COORDINATOR.name()))
				.is("sha256", sha256));
	}

	/** Forgets a file that was not taken over. */
	public void giveUp(long id, SignedIn who) {
		get(id, who);
		if (!this.files.giveUp(id)) {
			throw new NotAllowedNow("intake.register.error.not-now");
		}
	}

}
