package vn.langnghe.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * One own server for all tests of a run, an empty database of its own for each
 * application context (the own database allows one application per folder, and Spring
 * keeps several contexts alive):
 * {@code @ContextConfiguration(initializers = TestDatabase.class)}. The roles are the
 * real ones: the owner migrates, the application has only its rights.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", fresh()));
	}

	/**
	 * The superuser's own way into the database of a context, past the product and its
	 * rights: for faults and for tampering.
	 * @param url where the context's pool leads
	 */
	public static DataSource superuserOf(String url) {
		PGSimpleDataSource database = new PGSimpleDataSource();
		database.setUrl(url);
		database.setUser(DatabaseRole.SUPERUSER.roleName());
		database.setPassword(Server.ONE.passwordOf(DatabaseRole.SUPERUSER));
		return database;
	}

	/** The properties that lead pool and migrations to a new, empty database. */
	static Map<String, Object> fresh() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		try {
			OwnDatabases.tell(Server.ONE, DatabaseRole.SUPERUSER,
					"CREATE DATABASE " + name + " OWNER langnghe_owner TEMPLATE empty");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		String url = Server.ONE.jdbcUrl().replaceFirst("/langnghe$", "/" + name);
		return Map.of("spring.datasource.url", url, "spring.datasource.username", DatabaseRole.APPLICATION.roleName(),
				"spring.datasource.password", Server.ONE.passwordOf(DatabaseRole.APPLICATION), "spring.flyway.url", url,
				"spring.flyway.user", DatabaseRole.OWNER.roleName(), "spring.flyway.password",
				Server.ONE.passwordOf(DatabaseRole.OWNER));
	}

	/**
	 * Started by the first who asks, stopped with the JVM; one left by a killed run is
	 * adopted.
	 */
	private static final class Server {

		private static final OwnDatabase ONE = start();

		private static OwnDatabase start() {
			OwnDatabase database = OwnDatabase
				.start(OwnDatabases.with(FOLDER, OwnDatabases.BINARIES, 0, DataSize.ofMegabytes(128)));
			Runtime.getRuntime().addShutdownHook(new Thread(database::close));
			try (Connection connection = database.access().open(DatabaseRole.SUPERUSER, "postgres");
					Statement statement = connection.createStatement()) {
				List<String> old = new ArrayList<>();
				try (ResultSet rows = statement
					.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^(test_|empty$)'")) {
					while (rows.next()) {
						old.add(rows.getString(1));
					}
				}
				for (String name : old) {
					statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
				}
				statement.execute("CREATE DATABASE empty TEMPLATE langnghe");
				return database;
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
