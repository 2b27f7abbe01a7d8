package vn.langnghe.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * An account to be opened. Names are kept in NFC, the login name in small letters.
 *
 * @param agencyId the employing agency
 * @param departmentId the department, or null for the leaders, who belong to none
 * @param username the login name: small letters, digits, dot, dash, underscore
 * @param displayName the name shown
 * @param position the post held, as it stands under a letter; may be empty
 * @param email where notices go, or null
 */
public record NewAccount(long agencyId, @Nullable Long departmentId, String username, String displayName,
		String position, @Nullable String email) {

	private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

	private static final int LONGEST_NAME = 100;

	static final int LONGEST_POSITION = 200;

	private static final int LONGEST_EMAIL = 254;

	/**
	 * Checks what was typed.
	 * @throws Invalid when a value breaks its rule
	 */
	public NewAccount {
		username = username.strip().toLowerCase(Locale.ROOT);
		displayName = Texts.nfc(displayName).strip();
		position = Texts.nfc(position).strip();
		email = (email == null || email.isBlank()) ? null : email.strip();
		if (!USERNAME.matcher(username).matches()) {
			throw new Invalid("username", "organisation.account.username");
		}
		if (displayName.isEmpty()) {
			throw new Invalid("displayName", "organisation.account.display-name");
		}
		if (displayName.length() > LONGEST_NAME) {
			throw new Invalid("displayName", "organisation.account.long");
		}
		if (position.length() > LONGEST_POSITION) {
			throw new Invalid("position", "organisation.account.long");
		}
		if (email != null && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
			throw new Invalid("email", "organisation.account.email");
		}
	}

}
