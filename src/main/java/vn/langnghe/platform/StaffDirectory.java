package vn.langnghe.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What security and the history need to know of the staff; answered by organisation. */
public interface StaffDirectory {

	/**
	 * The roles a person holds now, at whatever agency, in the place of somebody absent
	 * too.
	 * @param staffId the account
	 * @return the role codes, or empty when the account is disabled or gone
	 */
	Optional<Set<String>> rolesNow(long staffId);

	/**
	 * The names shown for people, also for those whose account is disabled.
	 * @param staffIds the accounts
	 * @return the names by account; an account that is unknown is left out
	 */
	Map<Long, String> namesOf(Set<Long> staffIds);

}
