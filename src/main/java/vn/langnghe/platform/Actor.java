package vn.langnghe.platform;

import org.jspecify.annotations.Nullable;

/**
 * Who did something: a member of staff under one hat, a citizen, or the system itself.
 *
 * @param kind which of the three
 * @param staffId the account, for staff only
 * @param name the name shown beside the act; never a citizen's
 * @param hat the role under which staff acted (see the roles in organisation), or null
 * @param authority by what right, when the hat is another's; else null
 */
public record Actor(Kind kind, @Nullable Long staffId, String name, @Nullable String hat,
		@Nullable Authority authority) {

	public static final Actor CITIZEN = new Actor(Kind.CITIZEN, null, "", null, null);

	public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "", null, null);

	public static Actor staff(long staffId, String name, @Nullable String hat) {
		return new Actor(Kind.STAFF, staffId, name, hat, null);
	}

	/** The same person under another's hat. */
	public Actor by(Authority authority) {
		return new Actor(this.kind, this.staffId, this.name, this.hat, authority);
	}

	public enum Kind {

		STAFF, CITIZEN, SYSTEM

	}

}
