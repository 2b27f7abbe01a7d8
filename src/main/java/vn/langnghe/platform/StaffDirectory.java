package vn.langnghe.platform;

import java.util.Optional;
import java.util.Set;

/** What security needs to know of the staff; answered by organisation. */
public interface StaffDirectory {

	/**
	 * The roles a person holds now, at whatever agency.
	 * @param staffId the account
	 * @return the role codes, or empty when the account is disabled or gone
	 */
	Optional<Set<String>> rolesNow(long staffId);

}
