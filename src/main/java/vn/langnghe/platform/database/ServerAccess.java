package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the server is reached.
 */
record ServerAccess(int port, KeptPasswords passwords) {

	private static final Logger log = LoggerFactory.getLogger(ServerAccess.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration PAUSE = Duration.ofMillis(200);

	/** Refused, or "the database system is starting up". */
	private static final Set<String> NOT_YET = Set.of("08001", "57P03");

	static final String DATABASE = "langnghe";

	String jdbcUrl() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + DATABASE;
	}

	/**
	 * Whether the server lets us in with the kept password and really serves
	 * {@code data}; waits for one that is still starting.
	 */
	boolean answers(Postmaster server, Path data) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (server.isAlive() && System.nanoTime() < deadline) {
			try (Connection connection = open(DatabaseRole.SUPERUSER, "postgres");
					Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SHOW data_directory")) {
				return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), data);
			}
			catch (SQLException ex) {
				if (!NOT_YET.contains(ex.getSQLState())) {
					log.warn("The server on port {} does not answer to us: {}", this.port, ex.getMessage());
					return false;
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
		return false;
	}

	Connection open(DatabaseRole role) throws SQLException {
		return open(role, DATABASE);
	}

	Connection open(DatabaseRole role, String database) throws SQLException {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { "127.0.0.1" });
		source.setPortNumbers(new int[] { this.port });
		source.setDatabaseName(database);
		source.setUser(role.roleName());
		source.setPassword(this.passwords.of(role));
		source.setConnectTimeout(5);
		source.setLoginTimeout(10);
		source.setSocketTimeout(60);
		return source.getConnection();
	}

}
