package vn.langnghe.intake;

import java.security.SecureRandom;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Secret;

/**
 * mã tra cứu: 26 letters, 130 bits. A code is derived from the key of its form, so that
 * sending the form again gives the same receipt although only a keyed hash of the code is
 * kept. Neither the database alone nor a form's key alone reveals one.
 */
@Component
public class TrackingCodes {

	private static final int LETTERS = 26;

	private static final int GROUP = 5;

	/**
	 * A longer text is no code; it is cut so that hashing it costs no more than a code.
	 */
	private static final int LONGEST_TYPED = 100;

	private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{26,40}");

	private final Secret secret;

	private final SecureRandom random = new SecureRandom();

	TrackingCodes(Secret secret) {
		this.secret = secret;
	}

	/** A new key for a form that is about to be shown: 130 random bits. */
	public String newKey() {
		byte[] bytes = new byte[17];
		this.random.nextBytes(bytes);
		return Crockford.write(bytes, LETTERS);
	}

	/** Whether a text can be the key of a form: ours, or a UUID of a program. */
	public static boolean isKey(String key) {
		return KEY.matcher(key).matches();
	}

	String codeFor(String key) {
		String letters = Crockford.write(this.secret.hash("tracking-code", key), LETTERS);
		StringBuilder shown = new StringBuilder(letters);
		for (int at = LETTERS - GROUP - 1; at > 0; at -= GROUP) {
			shown.insert(at, '-');
		}
		return shown.toString();
	}

	byte[] hashOfKey(String key) {
		return this.secret.hash("idempotency-key", key);
	}

	byte[] hashOfBody(String body) {
		return this.secret.hash("submission-body", body);
	}

	/**
	 * What is kept of a code, and looked up when one is typed: the same work for whatever
	 * was typed.
	 */
	byte[] hashOfCode(String typed) {
		String bounded = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
		return this.secret.hash("tracking-lookup", Crockford.read(bounded));
	}

}
