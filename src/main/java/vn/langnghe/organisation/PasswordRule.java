package vn.langnghe.organisation;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.Invalid;

/**
 * What a password must be: long. No rule about kinds of characters, which only makes
 * people write it on paper.
 */
@Component
class PasswordRule {

	private static final int SHORTEST = 10;

	/** Longer ones are no safer and cost the server time. */
	private static final int LONGEST = 200;

	private final PasswordEncoder encoder;

	PasswordRule(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	/**
	 * @return the hash to keep
	 * @throws Invalid when the password is too short or too long
	 */
	String hash(String password) {
		if (password.length() < SHORTEST || password.length() > LONGEST) {
			throw new Invalid("password", "organisation.account.password");
		}
		return this.encoder.encode(password);
	}

}
