package vn.langnghe.casework;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StandIn;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * The one guard: who may see a case at all. Whoever is complained about never does, under
 * any hat; a denunciation is seen by the one person it was referred to. Whoever may not
 * see a case is answered as if there were none, and the refusal is audited.
 */
@Service
public class CaseAccess {

	/** Hats that see every case of their agency. */
	static final Set<Role> WHOLE_AGENCY = EnumSet.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.CHAIRPERSON,
			Role.INSPECTOR);

	private final Cases cases;

	private final StaffMembers staffMembers;

	private final StandIns standIns;

	private final CaseHolders holders;

	private final AuditTrail audit;

	CaseAccess(Cases cases, StaffMembers staffMembers, StandIns standIns, CaseHolders holders, AuditTrail audit) {
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.standIns = standIns;
		this.holders = holders;
		this.audit = audit;
	}

	/**
	 * Opens a case for reading.
	 * @param number the case number as it stands in the URL
	 * @param reader who wants to read
	 * @return the case
	 * @throws NotFound when there is none or not for this person
	 */
	@Transactional(noRollbackFor = NotFound.class)
	public CaseFile open(String number, SignedIn reader) {
		Optional<CaseFile> found = this.cases.findByNumber(number);
		if (found.isPresent() && sees(found.get(), reader.staffId())) {
			return found.get();
		}
		this.audit.record(found
			.map((caseFile) -> AuditFact.ofCase(number, "case.access-refused", reader.actor(), caseFile.agencyId()))
			.orElseGet(() -> AuditFact.ofStaff(reader.username(), "case.access-refused", reader.actor(),
					reader.agencyId()))
			.is("path", "case"));
		throw new NotFound();
	}

	/**
	 * As whom a person acts on a case beside its work: under the first of the hats that
	 * the person wears at the agency that has the case, else in the place of somebody
	 * absent who wears one. Empty when neither, and never for whom the case is about.
	 */
	@Transactional(readOnly = true)
	public Optional<Actor> acting(SignedIn who, CaseFile caseFile, Role... hats) {
		Staff staff = this.staffMembers.findById(who.staffId()).orElseThrow(NotFound::new);
		if (caseFile.isAbout(who.staffId())) {
			return Optional.empty();
		}
		return Stream.of(hats)
			.filter((hat) -> staff.wears(hat, caseFile.agencyId()))
			.findFirst()
			.map((hat) -> who.as(hat.name()))
			.or(() -> this.standIns.of(who.staffId())
				.stream()
				.filter((one) -> Set.of(hats).contains(one.role()) && sees(one, caseFile))
				.findFirst()
				.map((one) -> who.as(one.role().name()).by(one.authority())));
	}

	/**
	 * Whether a person may see a case; asks only, so that nothing is audited. Said of
	 * many cases by {@link CaseSight}.
	 */
	@Transactional(readOnly = true)
	public boolean sees(CaseFile caseFile, long staffId) {
		if (caseFile.isAbout(staffId)) {
			return false;
		}
		if (caseFile.lockedTo() != null) {
			return caseFile.lockedTo() == staffId;
		}
		Staff staff = this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
		return WHOLE_AGENCY.stream().anyMatch((role) -> staff.wears(role, caseFile.agencyId()))
				|| caseFile.accountable().is(staffId) || this.holders.everHeld(staffId, caseFile.id())
				|| this.standIns.of(staffId).stream().anyMatch((one) -> sees(one, caseFile));
	}

	/** In the place of somebody absent, but never of whom the case is about. */
	private static boolean sees(StandIn standIn, CaseFile caseFile) {
		return !standIn.delegated() && WHOLE_AGENCY.contains(standIn.role())
				&& standIn.agencyId() == caseFile.agencyId() && !caseFile.isAbout(standIn.principalId());
	}

}
