package vn.langnghe.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** When the own database is used, and how pool and migrations stand on it. */
class OwnDatabaseConfigurationTest {

	@TempDir
	Path dataDir;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(OwnDatabaseConfiguration.class)
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class));

	@Test
	void anEmptyUrlCountsAsNoneAndTheOwnerMigratesWhatTheApplicationUses() throws IOException {
		this.runner
			.withPropertyValues("spring.datasource.url=", "langnghe.data-dir=" + this.dataDir,
					"langnghe.database.shared-buffers=32MB", "langnghe.database.binaries-dir=" + OwnDatabases.BINARIES,
					"spring.flyway.locations=classpath:own-database")
			.run((context) -> {
				JdbcTemplate application = context.getBean(JdbcTemplate.class);

				assertThat(application.queryForObject("SELECT current_user", String.class)).isEqualTo("langnghe_app");
				assertThat(application.update("INSERT INTO migrated (id) VALUES (1)")).isEqualTo(1);
				assertThat(application.queryForObject("SELECT tableowner FROM pg_tables WHERE tablename = 'migrated'",
						String.class))
					.isEqualTo("langnghe_owner");
				assertThat(application.queryForObject("SHOW shared_buffers", String.class)).isEqualTo("32MB");
			});

		assertThat(this.dataDir.resolve("postgres/data/postmaster.pid")).as("stopped with the context").doesNotExist();
		assertThat(serverLog()).as("the pool was closed before the server")
			.contains("database system is shut down")
			.doesNotContain("terminating connection");
	}

	@Test
	void aConfiguredDatabaseIsUsedAndNoneIsStarted() {
		this.runner
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/elsewhere",
					"langnghe.data-dir=" + this.dataDir, "spring.flyway.enabled=false")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(RunningDatabase.class).doesNotHaveBean(OwnDatabaseProperties.class);
				assertThat(((HikariDataSource) context.getBean(DataSource.class)).getJdbcUrl())
					.isEqualTo("jdbc:postgresql://127.0.0.1:1/elsewhere");
			});

		assertThat(this.dataDir).isEmptyDirectory();
	}

	@Test
	void aCommandThatAttachesMakesNoDatabase() {
		this.runner.withPropertyValues("langnghe.data-dir=" + this.dataDir, "langnghe.database.attach=true")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(OwnDatabaseException.class)
				.hasMessageContaining("There is no database in"));

		assertThat(this.dataDir).isEmptyDirectory();
	}

	@Test
	void eachTestContextHasADatabaseOfItsOwn() {
		ApplicationContextRunner tests = this.runner.withInitializer(new TestDatabase())
			.withPropertyValues("spring.flyway.locations=classpath:own-database");

		tests.run((first) -> tests.run((second) -> {
			assertThat(first.getBean(JdbcTemplate.class).update("INSERT INTO migrated (id) VALUES (1)")).isEqualTo(1);
			assertThat(second.getBean(JdbcTemplate.class).queryForObject("SELECT count(*) FROM migrated", Long.class))
				.isZero();
			assertThat(second.getBean(JdbcTemplate.class).queryForObject("SELECT current_user", String.class))
				.isEqualTo("langnghe_app");
		}));
	}

	private String serverLog() throws IOException {
		StringBuilder text = new StringBuilder();
		try (Stream<Path> logs = Files.list(this.dataDir.resolve("postgres/log"))) {
			for (Path log : logs.filter((file) -> file.getFileName().toString().startsWith("postgres-")).toList()) {
				text.append(Files.readString(log));
			}
		}
		return text.toString();
	}

}
