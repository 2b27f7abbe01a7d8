package vn.langnghe.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import vn.langnghe.platform.AuditTrail;

/**
 * A real PostgreSQL with the audit tables, reached with the application's, the owner's
 * and the superuser's rights. Started once for all audit tests, emptied before each.
 */
final class AuditDatabase implements BeforeEachCallback, ParameterResolver {

	@Override
	public void beforeEach(ExtensionContext extension) {
		of(extension).empty();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
		return parameter.getParameter().getType() == Access.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
		return of(extension);
	}

	private static Access of(ExtensionContext extension) {
		return extension.getRoot()
			.getStore(ExtensionContext.Namespace.create(AuditDatabase.class))
			.getOrComputeIfAbsent(Access.class, (key) -> new Access(), Access.class);
	}

	/** Everything that a test needs of the database. */
	static final class Access implements AutoCloseable {

		private final Path folder = temporaryFolder();

		private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.properties(Map.of("langnghe.data-dir", this.folder.toString(), "langnghe.database.shared-buffers", "64MB",
					"langnghe.database.binaries-dir", "target/postgres-binaries", "logging.level.root", "WARN",
					"logging.level.vn.langnghe.audit", "OFF"))
			.run();

		private final FlywayConnectionDetails owner = this.context.getBean(FlywayConnectionDetails.class);

		Access() {
			execute(owner(), migration());
		}

		Path folder() {
			return this.folder;
		}

		String url() {
			return this.owner.getJdbcUrl();
		}

		AuditTrail trail() {
			return this.context.getBean(AuditTrail.class);
		}

		AuditCheck check() {
			return this.context.getBean(AuditCheck.class);
		}

		Sealer sealer() {
			return this.context.getBean(Sealer.class);
		}

		<T> T bean(Class<T> type) {
			return this.context.getBean(type);
		}

		DataSource application() {
			return this.context.getBean(DataSource.class);
		}

		DataSource owner() {
			return as(this.owner.getUsername(), this.owner.getPassword());
		}

		DataSource superuser() {
			return as("postgres", superuserPassword());
		}

		String superuserPassword() {
			try {
				return Files.readString(this.folder.resolve("postgres/postgres.password")).strip();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** What a superuser can do: no trigger stands in the way. */
		void tamper(String... statements) {
			execute(superuser(), "set session_replication_role = replica; " + String.join("; ", statements));
		}

		private void empty() {
			tamper("truncate audit_entry, audit_chain, audit_unsealed, audit_seal, audit_seal_member restart identity");
		}

		private DataSource as(String user, String password) {
			PGSimpleDataSource source = new PGSimpleDataSource();
			source.setUrl(url());
			source.setUser(user);
			source.setPassword(password);
			return source;
		}

		private static void execute(DataSource source, String sql) {
			JdbcClient.create(source).sql(sql).update();
		}

		private static String migration() {
			try (var in = AuditDatabase.class.getResourceAsStream("/db/migration/V008__audit.sql")) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static Path temporaryFolder() {
			try {
				return Files.createTempDirectory(Files.createDirectories(Path.of("target")).toAbsolutePath(), "audit-");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class })
	@EnableTransactionManagement
	@ComponentScan("vn.langnghe.platform.database")
	@Import({ JdbcAuditTrail.class, AuditCheck.class, Sealer.class, SealLog.class, History.class, AuditChecks.class })
	static class Parts {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
