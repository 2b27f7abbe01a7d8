package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The own database for a command that looks at what the application has kept, also while
 * the application runs: its server is used then and left running.
 */
final class AttachedDatabase implements RunningDatabase {

	private final ServerAccess access;

	private AttachedDatabase(ServerAccess access) {
		this.access = access;
	}

	/**
	 * Uses the running application's server, or starts one when no application runs.
	 * Never makes a database.
	 * @throws OwnDatabaseException if that is not possible, with what to do
	 */
	static RunningDatabase open(OwnDatabaseProperties properties) {
		DatabaseFolder folder = new DatabaseFolder(properties.postgresFolder());
		if (!Files.isDirectory(folder.data())) {
			throw none(folder.root());
		}
		try {
			return open(properties, DatabaseFolder.at(folder.root()));
		}
		catch (IOException | SQLException ex) {
			throw new OwnDatabaseException("PostgreSQL in %s cannot be used: %s".formatted(folder.root(), ex), ex);
		}
	}

	private static RunningDatabase open(OwnDatabaseProperties properties, DatabaseFolder folder)
			throws IOException, SQLException {
		Optional<FolderLock> lock = FolderLock.tryTake(folder);
		if (lock.isEmpty()) {
			return new AttachedDatabase(running(folder));
		}
		if (!new Cluster(folder).exists()) {
			lock.get().close();
			throw none(folder.root());
		}
		return OwnDatabase.start(properties, folder, lock.get(), ServerAccount::choose);
	}

	private static ServerAccess running(DatabaseFolder folder) throws IOException {
		Optional<Postmaster> server = Postmaster.namedIn(folder.data());
		if (server.isPresent()) {
			ServerAccess access = new ServerAccess(server.get().port(), new KeptPasswords(folder));
			if (access.answers(server.get(), folder.data())) {
				return access;
			}
		}
		throw new OwnDatabaseException("An application uses the database in " + folder.root()
				+ ", but its PostgreSQL does not answer: it may be starting or stopping, try again in a moment");
	}

	private static OwnDatabaseException none(Path folder) {
		return new OwnDatabaseException("There is no database in " + folder
				+ ": set langnghe.data-dir to the folder that the application uses");
	}

	@Override
	public ServerAccess access() {
		return this.access;
	}

	/** The application, which runs the server, stops it. */
	@Override
	public void close() {
	}

}
