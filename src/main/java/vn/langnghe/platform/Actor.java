package vn.langnghe.platform;

import org.jspecify.annotations.Nullable;

/**
 * Who did something: a member of staff under one hat, a citizen, or the system itself.
 *
 * @param kind which of the three
 * @param staffId the account, for staff only
 * @param name the name shown beside the act; never a citizen's
 * @param hat the role under which staff acted (see the roles in organisation), or null
 */
public record Actor(Kind kind, @Nullable Long staffId, String name, @Nullable String hat) {

	public static final Actor CITIZEN = new Actor(Kind.CITIZEN, null, "", null);

	public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "", null);

	public static Actor staff(long staffId, String name, @Nullable String hat) {
		return new Actor(Kind.STAFF, staffId, name, hat);
	}

	public enum Kind {

		STAFF, CITIZEN, SYSTEM

	}

}
