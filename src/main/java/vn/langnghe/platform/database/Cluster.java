package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.unit.DataSize;

/**
 * The data folder. It is made under another name and renamed when whole, so a folder
 * called {@code data} that has content is never a half-finished one and is never deleted.
 */
final class Cluster {

	private static final Logger log = LoggerFactory.getLogger(Cluster.class);

	private static final String UNFINISHED = "data-unfinished-";

	private final DatabaseFolder folder;

	Cluster(DatabaseFolder folder) {
		this.folder = folder;
	}

	boolean exists() {
		return Files.exists(this.folder.data().resolve("PG_VERSION"));
	}

	/** Whether it had to be made. */
	boolean ensure(ServerPrograms programs) throws IOException {
		deleteUnfinished();
		if (exists()) {
			return false;
		}
		Path data = this.folder.data();
		if (Files.isDirectory(data) && !isEmpty(data)) {
			throw new OwnDatabaseException(data
					+ " has content but is no PostgreSQL data folder: move it away, or restore it from the backup");
		}
		Path unfinished = Files.createTempDirectory(this.folder.root(), UNFINISHED);
		DatabaseFolder.restrict(unfinished, "rwx------");
		programs.account().own(unfinished);
		Path password = this.folder.passwordFile(DatabaseRole.SUPERUSER);
		programs.account().own(password);
		programs.initialise(unfinished, password);
		Files.writeString(unfinished.resolve("postgresql.conf"), "\ninclude = 'langnghe.conf'\n",
				StandardOpenOption.APPEND);
		Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
		DatabaseFolder.sync(this.folder.root());
		return true;
	}

	/**
	 * Whether the settings were written like this before, so that a running server has
	 * them.
	 */
	boolean hasSettings(DataSize sharedBuffers) throws IOException {
		return Files.exists(settingsFile()) && Files.readString(settingsFile()).equals(settings(sharedBuffers));
	}

	/** Writes the settings that the next start takes. */
	void configure(DataSize sharedBuffers, ServerAccount account) throws IOException {
		Files.writeString(settingsFile(), settings(sharedBuffers));
		account.own(settingsFile());
	}

	private Path settingsFile() {
		return this.folder.data().resolve("langnghe.conf");
	}

	private static String settings(DataSize sharedBuffers) {
		return """
				# Written at each start; ALTER SYSTEM as superuser overrides it.
				listen_addresses = '127.0.0.1'
				unix_socket_directories = ''
				max_connections = 60

				# An acknowledged submission survives a crash.
				fsync = on
				synchronous_commit = on
				full_page_writes = on

				# A machine of two cores, shared with the application.
				shared_buffers = %dkB
				effective_cache_size = 2GB
				work_mem = 8MB
				maintenance_work_mem = 128MB
				wal_compression = on
				max_wal_size = 1GB
				checkpoint_timeout = 15min
				random_page_cost = 1.1
				jit = off

				# One file per weekday, overwritten a week later. Terse: details would repeat citizens' words.
				logging_collector = on
				log_directory = '../log'
				log_filename = 'postgres-%%a.log'
				log_rotation_age = 1d
				log_rotation_size = 0
				log_truncate_on_rotation = on
				log_file_mode = 0600
				log_error_verbosity = terse
				log_checkpoints = off
				""".formatted(sharedBuffers.toKilobytes());
	}

	private void deleteUnfinished() throws IOException {
		try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(this.folder.root(), UNFINISHED + "*")) {
			for (Path leftover : leftovers) {
				log.warn("Deleting {}: an earlier first start was cut off", leftover);
				try {
					DatabaseFolder.deleteTree(leftover);
				}
				catch (IOException ex) {
					// initdb itself may have survived and still write there; its name is
					// never used again
					log.warn("Could not delete {}", leftover, ex);
				}
			}
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
			return !content.iterator().hasNext();
		}
	}

}
