package vn.langnghe.casework;

import java.util.Set;

import org.springframework.stereotype.Component;

/** Who may learn who a citizen is, and from what that can be found out. */
@Component
public class IdentityReaders {

	/** Hats that may see who the citizen is, unless the citizen asked otherwise. */
	private static final Set<String> READERS = Set.of("ROLE_RECEPTIONIST", "ROLE_COORDINATOR", "ROLE_CHAIRPERSON",
			"ROLE_INSPECTOR");

	private final Identities identities;

	IdentityReaders(Identities identities) {
		this.identities = identities;
	}

	/**
	 * Whether a person who has opened a case may. Its handler may not when the citizen
	 * hid, nor when the citizen told no name.
	 * @param roles authorities of the person, such as {@code ROLE_COORDINATOR}
	 */
	public boolean mayLearn(CaseFile caseFile, long staffId, Set<String> roles) {
		if (caseFile.accountable().is(staffId)) {
			return !caseFile.received().anonymous() && !this.identities.hiddenFromHandler(caseFile);
		}
		return roles.stream().anyMatch(READERS::contains);
	}

}
