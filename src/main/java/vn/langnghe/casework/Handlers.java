package vn.langnghe.casework;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Invalid;

/** chuyên viên thụ lý: who may be made accountable for a case. */
@Component
class Handlers {

	private final StaffMembers staffMembers;

	Handlers(StaffMembers staffMembers) {
		this.staffMembers = staffMembers;
	}

	/**
	 * @throws Invalid when the person does not wear the hat in the case's agency now
	 */
	void require(CaseFile caseFile, long handlerId) {
		Staff handler = this.staffMembers.findById(handlerId)
			.orElseThrow(() -> new Invalid("handler", "casework.error.no-handler"));
		if (!handler.enabled() || !handler.wears(Role.HANDLER, caseFile.agencyId())) {
			throw new Invalid("handler", "casework.error.no-handler");
		}
	}

}
