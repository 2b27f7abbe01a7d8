package vn.langnghe.letters;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.audit.History;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Signature;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;

/** Who signs a letter that is no reply: whoever did what it tells of. */
@Component
class Signers {

	private final StaffMembers staffMembers;

	Signers(StaffMembers staffMembers) {
		this.staffMembers = staffMembers;
	}

	/**
	 * Who did an act, in another's place where the trail says so.
	 * @return null when nobody of the staff did
	 */
	@Nullable Signature of(History.@Nullable Entry act) {
		Long id = (act != null) ? act.actor().staffId() : null;
		Staff signer = (id != null) ? this.staffMembers.findById(id).orElse(null) : null;
		if (act == null || signer == null) {
			return null;
		}
		String form = act.after().get("legalForm");
		Staff principal = Optional.ofNullable(act.after().get("inPlaceOf"))
			.map(Long::valueOf)
			.flatMap(this.staffMembers::findById)
			.orElse(null);
		return (principal != null && ("KT".equals(form) || "TUQ".equals(form)))
				? new Signature(principal.agencyId(), form, act.after().get("decision"), principal.position(),
						signer.position(), act.actor().name())
				: new Signature(signer.agencyId(), null, null, null, signer.position(), act.actor().name());
	}

	/** The head of the agency that has a case, unless it is about that person. */
	@Nullable Signature head(CaseFile caseFile) {
		return this.staffMembers.holders(caseFile.agencyId(), Role.CHAIRPERSON)
			.stream()
			.filter((one) -> !caseFile.isAbout(one.id()))
			.findFirst()
			.map((one) -> new Signature(caseFile.agencyId(), null, null, null, one.position(), one.displayName()))
			.orElse(null);
	}

}
