package vn.langnghe.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * One own server for all tests of a fork of the run (the own database allows one
 * application per folder), a database of its own for each who asks: for an application
 * context {@code @ContextConfiguration(initializers = TestDatabase.class)}, without one
 * {@link #migrated}. The roles are the real ones: the owner migrates, the application has
 * only its rights.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Path FOLDER = Path.of("target", "test-database-" + System.getProperty("test.fork", "1"))
		.toAbsolutePath();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test-database", empty().properties()));
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

	/** A new database without tables. */
	public static FreshDatabase empty() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		try {
			OwnDatabases.tell(Server.ONE, DatabaseRole.SUPERUSER,
					"CREATE DATABASE " + name + " OWNER langnghe_owner TEMPLATE empty",
					// what a template does not pass on
					"REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
					"GRANT CONNECT ON DATABASE " + name + " TO langnghe_app");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new FreshDatabase(Server.ONE.jdbcUrl().replaceFirst("/langnghe$", "/" + name),
				Stream.of(DatabaseRole.values())
					.collect(Collectors.toMap(Function.identity(), Server.ONE::passwordOf)));
	}

	/** A new database with the tables of all migrations in SQL, and of those given. */
	public static FreshDatabase migrated(JavaMigration... further) {
		return empty().migrate(further);
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
				// Nothing here must outlive a power cut, and waiting for the disk is half
				// of the time. The faults' own suite runs on the product's settings.
				statement.execute("ALTER SYSTEM SET fsync = off");
				statement.execute("SELECT pg_reload_conf()");
				statement.execute("CREATE DATABASE empty TEMPLATE langnghe");
				return database;
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
