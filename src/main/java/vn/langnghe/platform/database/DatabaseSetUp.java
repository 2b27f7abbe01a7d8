package vn.langnghe.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.postgresql.PGConnection;

/**
 * Database, roles, rights and extensions. Done at each start and harmless when repeated,
 * so a start that was cut off in the middle mends itself.
 */
final class DatabaseSetUp {

	private static final String OWNER = DatabaseRole.OWNER.roleName();

	private static final String APPLICATION = DatabaseRole.APPLICATION.roleName();

	private static final List<String> RIGHTS = List.of(
			"REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(ServerAccess.DATABASE),
			"GRANT CONNECT ON DATABASE %s TO %s".formatted(ServerAccess.DATABASE, APPLICATION),
			"ALTER ROLE %s SET lock_timeout = '5s'".formatted(APPLICATION),
			"ALTER ROLE %s SET idle_in_transaction_session_timeout = '30s'".formatted(APPLICATION));

	private static final List<String> CONTENT = List.of("SET client_min_messages = warning",
			"CREATE EXTENSION IF NOT EXISTS unaccent", "CREATE EXTENSION IF NOT EXISTS pg_trgm",
			"CREATE EXTENSION IF NOT EXISTS pgcrypto", "GRANT USAGE ON SCHEMA public TO " + APPLICATION,
			"ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s"
				.formatted(OWNER, APPLICATION),
			"ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO %s"
				.formatted(OWNER, APPLICATION));

	private final ServerAccess access;

	DatabaseSetUp(ServerAccess access) {
		this.access = access;
	}

	/** The version of the server. */
	String apply() throws SQLException {
		try (Connection connection = this.access.open(DatabaseRole.SUPERUSER, "postgres");
				Statement statement = connection.createStatement()) {
			role(connection, DatabaseRole.OWNER);
			role(connection, DatabaseRole.APPLICATION);
			if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", ServerAccess.DATABASE)) {
				statement.execute("CREATE DATABASE %s OWNER %s".formatted(ServerAccess.DATABASE, OWNER));
			}
			execute(statement, RIGHTS);
		}
		try (Connection connection = this.access.open(DatabaseRole.SUPERUSER);
				Statement statement = connection.createStatement()) {
			execute(statement, CONTENT);
			return connection.getMetaData().getDatabaseProductVersion();
		}
	}

	/** The driver hashes the password itself, so that it is in no log of the server. */
	private void role(Connection connection, DatabaseRole role) throws SQLException {
		if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.roleName())) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("CREATE ROLE %s LOGIN".formatted(role.roleName()));
			}
		}
		connection.unwrap(PGConnection.class)
			.alterUserPassword(role.roleName(), this.access.passwords().of(role).toCharArray(), "scram-sha-256");
	}

	private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, name);
			try (ResultSet rows = statement.executeQuery()) {
				return !rows.next();
			}
		}
	}

	private static void execute(Statement statement, List<String> commands) throws SQLException {
		for (String command : commands) {
			statement.execute(command);
		}
	}

}
