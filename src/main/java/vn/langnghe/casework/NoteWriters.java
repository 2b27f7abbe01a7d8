package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.SignedIn;

/**
 * Under which hat somebody writes a note in a case: the own, another's in whose place, or
 * that of the superior's head. An inspector changes nothing, so has none for it.
 */
@Component
class NoteWriters {

	private static final List<Role> WRITING = List.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.CHAIRPERSON,
			Role.HANDLER, Role.MANAGER);

	private final StaffMembers staffMembers;

	private final StandIns standIns;

	private final Agencies agencies;

	NoteWriters(StaffMembers staffMembers, StandIns standIns, Agencies agencies) {
		this.staffMembers = staffMembers;
		this.standIns = standIns;
		this.agencies = agencies;
	}

	Optional<Actor> actor(CaseFile caseFile, SignedIn person) {
		return this.staffMembers.findById(person.staffId())
			.flatMap((staff) -> own(caseFile, staff).map((role) -> person.as(role.name()))
				.or(() -> another(caseFile, person)));
	}

	private Optional<Role> own(CaseFile caseFile, Staff staff) {
		if (caseFile.accountable().is(staff.id()) && staff.wears(Role.HANDLER, caseFile.agencyId())) {
			return Optional.of(Role.HANDLER);
		}
		@Nullable Long superior = this.agencies.findById(caseFile.agencyId()).map(Agency::superiorId).orElse(null);
		return WRITING.stream()
			.filter((role) -> staff.wears(role, caseFile.agencyId()))
			.findFirst()
			.or(() -> Optional.of(Role.CHAIRPERSON).filter((role) -> superior != null && staff.wears(role, superior)));
	}

	private Optional<Actor> another(CaseFile caseFile, SignedIn person) {
		return this.standIns.of(person.staffId())
			.stream()
			.filter((one) -> one.agencyId() == caseFile.agencyId() && !caseFile.isAbout(one.principalId()))
			.findFirst()
			.map((one) -> person.as(one.role().name()).by(one.authority()));
	}

}
