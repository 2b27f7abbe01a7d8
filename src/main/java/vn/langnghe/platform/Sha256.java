package vn.langnghe.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which bytes are known again. */
public final class Sha256 {

	private Sha256() {
	}

	/** The hash of some bytes, 32 bytes long. */
	public static byte[] of(byte[] bytes) {
		return begin().digest(bytes);
	}

	/** For bytes that come piece by piece. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has it", ex);
		}
	}

}
