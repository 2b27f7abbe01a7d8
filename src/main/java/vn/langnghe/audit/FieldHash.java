package vn.langnghe.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Sha256;

/**
 * SHA-256 over fields that cannot run into each other: each goes in as its length in
 * bytes (−1 for null, four bytes, big-endian) and its bytes; numbers are eight bytes,
 * texts UTF-8.
 */
final class FieldHash {

	private final MessageDigest digest = Sha256.begin();

	/**
	 * @param recipe what kind of record it is and the version of its recipe
	 */
	FieldHash(String recipe) {
		add(recipe);
	}

	FieldHash add(@Nullable String text) {
		return add((text != null) ? text.getBytes(StandardCharsets.UTF_8) : null);
	}

	FieldHash add(@Nullable Long number) {
		return add((number != null) ? ByteBuffer.allocate(Long.BYTES).putLong(number).array() : null);
	}

	FieldHash add(byte @Nullable [] bytes) {
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt((bytes != null) ? bytes.length : -1).array());
		if (bytes != null) {
			this.digest.update(bytes);
		}
		return this;
	}

	byte[] value() {
		return this.digest.digest();
	}

}
