package vn.langnghe.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;

/**
 * Who can be answerable for a corrective action: somebody of the agency who works there
 * under a hat and is not whom the case is about.
 */
@Component
@Transactional(readOnly = true)
public class ActionOwners {

	/** Inspectors change nothing and administrators see nothing of a case. */
	private static final Set<Role> WORKING = EnumSet.of(Role.HANDLER, Role.RECEPTIONIST, Role.COORDINATOR, Role.MANAGER,
			Role.CHAIRPERSON);

	private final StaffMembers staffMembers;

	ActionOwners(StaffMembers staffMembers) {
		this.staffMembers = staffMembers;
	}

	/** All of them, by name. */
	public List<Staff> of(CaseFile caseFile) {
		return this.staffMembers.findByAgencyIdOrderByDisplayName(caseFile.agencyId())
			.stream()
			.filter((staff) -> staff.enabled() && !caseFile.isAbout(staff.id())
					&& hat(staff, caseFile.agencyId()).isPresent())
			.toList();
	}

	/** The hat under which somebody carries an action out. */
	public Optional<Role> hat(Staff staff, long agencyId) {
		return WORKING.stream().filter((role) -> staff.wears(role, agencyId)).findFirst();
	}

}
