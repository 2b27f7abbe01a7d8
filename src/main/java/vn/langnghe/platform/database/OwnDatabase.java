package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The product's own PostgreSQL server, running from {@link #start} to {@link #close}. Its
 * data stay in {@code <data-dir>/postgres}; it listens on 127.0.0.1 only, asks for a
 * password and loses nothing that it has acknowledged. A server left over from a killed
 * JVM is adopted, or stopped when it is not as wanted now.
 */
final class OwnDatabase implements RunningDatabase {

	private static final Logger log = LoggerFactory.getLogger(OwnDatabase.class);

	private static final int PORT_ATTEMPTS = 3;

	private final OwnDatabaseProperties properties;

	private final DatabaseFolder folder;

	private final FolderLock lock;

	private final ServerPrograms programs;

	private final KeptPasswords passwords;

	private final ServerWatch watch;

	private int port;

	private OwnDatabase(OwnDatabaseProperties properties, DatabaseFolder folder, FolderLock lock,
			ServerPrograms programs) {
		this.properties = properties;
		this.folder = folder;
		this.lock = lock;
		this.programs = programs;
		this.passwords = new KeptPasswords(folder);
		this.watch = new ServerWatch(folder.data(), () -> programs.start(this.port));
	}

	/**
	 * Starts or adopts the server and sets the database up.
	 * @throws OwnDatabaseException if that is not possible, with what to do
	 */
	static OwnDatabase start(OwnDatabaseProperties properties) {
		return start(properties, ServerAccount::choose);
	}

	static OwnDatabase start(OwnDatabaseProperties properties, AccountChoice choice) {
		try {
			DatabaseFolder folder = DatabaseFolder.at(properties.postgresFolder());
			FolderLock lock = FolderLock.take(folder);
			return start(properties, folder, lock, choice);
		}
		catch (IOException | SQLException ex) {
			throw new OwnDatabaseException(
					"PostgreSQL in %s cannot be used: %s".formatted(properties.postgresFolder(), ex), ex);
		}
	}

	/** Takes the lock over: {@link #close} gives it back, and so does a failure. */
	static OwnDatabase start(OwnDatabaseProperties properties, DatabaseFolder folder, FolderLock lock,
			AccountChoice choice) throws IOException, SQLException {
		try {
			long begin = System.nanoTime();
			ServerPrograms programs = new ServerPrograms(PostgresBinaries.unpackInto(properties.binariesFolder()),
					choice.choose(folder.data()), folder);
			OwnDatabase database = new OwnDatabase(properties, folder, lock, programs);
			database.run(begin);
			return database;
		}
		catch (IOException | SQLException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	private void run(long begin) throws IOException, SQLException {
		this.programs.account().own(this.folder.logs());
		this.programs.account().own(this.folder.data());
		this.passwords.ensure();
		Cluster cluster = new Cluster(this.folder);
		String how = cluster.ensure(this.programs) ? "created and started" : "started";
		Optional<Postmaster> leftOver = Postmaster.runningIn(this.folder.data());
		if (leftOver.isPresent() && isAsWanted(leftOver.get(), cluster)) {
			how = "adopted";
			this.port = leftOver.get().port();
		}
		else {
			stopServer();
			cluster.configure(this.properties.database().sharedBuffers(), this.programs.account());
			this.port = startServer();
		}
		try {
			String version = new DatabaseSetUp(access()).apply();
			log.info("PostgreSQL {} {} on 127.0.0.1:{} in {} ms, data in {}", version, how, this.port,
					Duration.ofNanos(System.nanoTime() - begin).toMillis(), this.folder.data());
		}
		catch (SQLException ex) {
			stopServer();
			throw ex;
		}
		this.watch.begin();
	}

	@Override
	public ServerAccess access() {
		return new ServerAccess(this.port, this.passwords);
	}

	/** Stops the server. */
	@Override
	public void close() {
		if (!this.lock.isHeld()) {
			return;
		}
		this.watch.end();
		try (this.lock) {
			stopServer();
		}
		catch (IOException ex) {
			throw new OwnDatabaseException("PostgreSQL in %s did not stop".formatted(this.folder.root()), ex);
		}
	}

	private boolean isAsWanted(Postmaster server, Cluster cluster) throws IOException {
		int wanted = this.properties.database().port();
		return (wanted == 0 || wanted == server.port())
				&& cluster.hasSettings(this.properties.database().sharedBuffers())
				&& server.runs(this.programs.home(), this.folder.data())
				&& new ServerAccess(server.port(), this.passwords).answers(server, this.folder.data());
	}

	private void stopServer() throws IOException {
		Optional<Postmaster> server = Postmaster.runningIn(this.folder.data());
		if (server.isEmpty()) {
			return;
		}
		try {
			this.programs.stop();
		}
		catch (OwnDatabaseException ex) {
			// it may have ended by itself in between
			if (server.get().isAlive()) {
				throw ex;
			}
		}
	}

	private int startServer() throws IOException {
		int wanted = this.properties.database().port();
		if (wanted != 0 && !ServerPort.isFree(wanted)) {
			throw new OwnDatabaseException("Port " + wanted + " of 127.0.0.1 is taken by another program: "
					+ "set langnghe.database.port to a free one, or to 0 to have one found");
		}
		for (int attempt = 1;; attempt++) {
			int candidate = (wanted != 0) ? wanted : ServerPort.findFree();
			try {
				this.programs.start(candidate);
				return candidate;
			}
			catch (OwnDatabaseException ex) {
				// another program may have taken the free port before the server did
				if (wanted != 0 || attempt == PORT_ATTEMPTS || ServerPort.isFree(candidate)) {
					throw ex;
				}
			}
		}
	}

	/** How the account of the server's programs is found. */
	@FunctionalInterface
	interface AccountChoice {

		ServerAccount choose(Path data) throws IOException;

	}

}
