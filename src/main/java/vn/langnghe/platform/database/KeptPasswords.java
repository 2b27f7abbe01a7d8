package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A random password for each role, kept in a file only its owner may read.
 */
final class KeptPasswords {

	private final DatabaseFolder folder;

	KeptPasswords(DatabaseFolder folder) {
		this.folder = folder;
	}

	/**
	 * The superuser's password cannot be made anew for data that exist: it is in them.
	 */
	void ensure() throws IOException {
		if (Files.exists(this.folder.data().resolve("PG_VERSION"))
				&& !Files.exists(this.folder.passwordFile(DatabaseRole.SUPERUSER))) {
			throw new OwnDatabaseException("The database in " + this.folder.data() + " exists, but its password file "
					+ this.folder.passwordFile(DatabaseRole.SUPERUSER) + " is missing: restore it from the backup");
		}
		for (DatabaseRole role : DatabaseRole.values()) {
			if (!Files.exists(this.folder.passwordFile(role))) {
				write(this.folder.passwordFile(role));
			}
		}
	}

	String of(DatabaseRole role) {
		try {
			return Files.readString(this.folder.passwordFile(role)).strip();
		}
		catch (IOException ex) {
			throw new OwnDatabaseException("Cannot read " + this.folder.passwordFile(role), ex);
		}
	}

	private void write(Path file) throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Path unfinished = Files.createTempFile(this.folder.root(), "password", ".new");
		DatabaseFolder.restrict(unfinished, "rw-------");
		Files.writeString(unfinished, HexFormat.of().formatHex(random) + "\n");
		try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
		DatabaseFolder.sync(this.folder.root());
	}

}
