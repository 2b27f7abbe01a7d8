package vn.langnghe.casework;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.SignedIn;

/** Which of those who see a case may read who its citizen is. */
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
	 * Whether somebody who sees the case may; asks only, and reads nothing.
	 * @param authorities of the session
	 */
	public boolean mayRead(CaseFile caseFile, SignedIn reader, Collection<String> authorities) {
		boolean handler = caseFile.accountable().is(reader.staffId());
		if (handler && this.identities.hiddenFromHandler(caseFile)) {
			return false;
		}
		return !caseFile.received().anonymous() && (handler || !Collections.disjoint(OFFICE, authorities));
	}

}
