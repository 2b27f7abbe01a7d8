package vn.langnghe.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.util.unit.DataSize;

/** What several tests ask of an own database. */
final class OwnDatabases {

	/** Unpacked once for all tests; below the build folder. */
	static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

	private OwnDatabases() {
	}

	static OwnDatabaseProperties in(Path dataDir) {
		return in(dataDir, BINARIES);
	}

	static OwnDatabaseProperties in(Path dataDir, Path binaries) {
		return with(dataDir, binaries, 0, DataSize.ofMegabytes(32));
	}

	static OwnDatabaseProperties with(Path dataDir, Path binaries, int port, DataSize sharedBuffers) {
		return new OwnDatabaseProperties(dataDir.toString(),
				new OwnDatabaseProperties.Server(port, sharedBuffers, binaries.toString(), false));
	}

	static String ask(RunningDatabase database, DatabaseRole role, String query) throws SQLException {
		try (Connection connection = database.access().open(role);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getString(1);
		}
	}

	static void tell(RunningDatabase database, DatabaseRole role, String... commands) throws SQLException {
		try (Connection connection = database.access().open(role); Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	/** One table of the owner with one row that the application has written. */
	static void keepSomething(RunningDatabase database) throws SQLException {
		tell(database, DatabaseRole.OWNER, "CREATE TABLE kept (text varchar)");
		tell(database, DatabaseRole.APPLICATION, "INSERT INTO kept VALUES ('Đã tiếp nhận')");
	}

	static String whatIsKept(RunningDatabase database) throws SQLException {
		return ask(database, DatabaseRole.APPLICATION, "SELECT string_agg(text, ',') FROM kept");
	}

	static Postmaster serverOf(Path dataDir) {
		try {
			return Postmaster.runningIn(dataDir.resolve("postgres/data")).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
