package vn.langnghe.platform;

import java.io.Serializable;
import java.security.Principal;

/**
 * The member of staff behind the current request. Hats are read afresh with each request,
 * so that a change of hats or a disabled account takes effect at once, also in a session
 * that is open.
 *
 * @param staffId the account
 * @param agencyId the agency that employs the person
 * @param username the login name
 * @param displayName the name shown
 */
public record SignedIn(long staffId, long agencyId, String username,
		String displayName) implements Principal, Serializable {

	/** The login name, by which the person's open sessions are found. */
	@Override
	public String getName() {
		return this.username;
	}

	/** This person acting under a hat. */
	public Actor as(String hat) {
		return Actor.staff(this.staffId, this.displayName, hat);
	}

	/** This person where no single hat is meant (reading, logging in). */
	public Actor actor() {
		return Actor.staff(this.staffId, this.displayName, null);
	}

}
