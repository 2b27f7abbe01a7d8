package vn.langnghe.casework;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Authority;
import vn.langnghe.platform.NotFound;

/** The form of a letter: who signs it as what. */
@Component
class Signing {

	private final StaffMembers staffMembers;

	Signing(StaffMembers staffMembers) {
		this.staffMembers = staffMembers;
	}

	/**
	 * The signature of somebody, in another's place where the actor says so. The letter
	 * is that of the agency of the one whose hat it is.
	 */
	Signature of(long signerId, Actor by) {
		Staff signer = person(signerId);
		Authority authority = by.authority();
		if (authority == null) {
			return new Signature(signer.agencyId(), null, null, null, signer.position(), signer.displayName());
		}
		Staff principal = person(authority.inPlaceOf());
		return new Signature(principal.agencyId(), authority.form(), authority.decision(), principal.position(),
				signer.position(), signer.displayName());
	}

	private Staff person(long staffId) {
		return this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
	}

}
