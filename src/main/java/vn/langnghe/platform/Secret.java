package vn.langnghe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's secret, from which keyed hashes are made. It comes from
 * {@code langnghe.secret} (at least 32 characters; the same on every node) or, when that
 * is not set, from a file made once in the data folder. Whoever loses it loses all
 * tracking codes: it belongs into the backup.
 */
@Component
public class Secret {

	private final byte[] key;

	Secret(@Value("${langnghe.secret:}") String configured, @Value("${langnghe.data-dir:./data}") Path dataDir) {
		if (!configured.isBlank() && configured.length() < 32) {
			throw new IllegalStateException("langnghe.secret must have at least 32 characters");
		}
		this.key = (configured.isBlank() ? kept(dataDir.resolve("secret.key")) : configured)
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A keyed hash (HMAC-SHA-256, 32 bytes).
	 * @param purpose keeps hashes for one use apart from those for another
	 * @param value what is hashed
	 * @return the hash
	 */
	public byte[] hash(String purpose, String value) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.key, "HmacSHA256"));
			mac.update(purpose.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String kept(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			byte[] fresh = new byte[32];
			new SecureRandom().nextBytes(fresh);
			try {
				Files.createFile(file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(file, HexFormat.of().formatHex(fresh), StandardOpenOption.WRITE);
			}
			catch (FileAlreadyExistsException ex) {
				// made at an earlier start
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The secret in " + file + " can neither be read nor made", ex);
		}
	}

}
