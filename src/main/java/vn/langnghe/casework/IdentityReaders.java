package vn.langnghe.casework;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Who may learn who a citizen is, and from what that can be found out. */
@Component
public class IdentityReaders {

	/** Hats that may, unless the citizen asked otherwise; as authorities of a session. */
	private static final Set<String> OFFICE = Set.of("ROLE_RECEPTIONIST", "ROLE_COORDINATOR", "ROLE_CHAIRPERSON",
			"ROLE_INSPECTOR");

	private final Identities identities;

	IdentityReaders(Identities identities) {
		this.identities = identities;
	}

	/**
	 * Whether somebody who sees the case may read who its citizen is; asks only, and
	 * reads nothing. Nobody may when the citizen told no name.
	 * @param authorities of the session, such as {@code ROLE_COORDINATOR}
	 */
	public boolean mayRead(CaseFile caseFile, long staffId, Collection<String> authorities) {
		return !caseFile.received().anonymous() && mayLearn(caseFile, staffId, authorities);
	}

	/**
	 * Whether somebody who sees the case may see what tells who its citizen is, such as
	 * the place in a picture. Its handler may not when the citizen hid or told no name.
	 * @param authorities of the session, such as {@code ROLE_COORDINATOR}
	 */
	public boolean mayLearn(CaseFile caseFile, long staffId, Collection<String> authorities) {
		if (caseFile.accountable().is(staffId)) {
			return !caseFile.received().anonymous() && !this.identities.hiddenFromHandler(caseFile);
		}
		return !Collections.disjoint(OFFICE, authorities);
	}

}
