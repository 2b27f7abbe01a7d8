package vn.langnghe.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.database.FreshDatabase;
import vn.langnghe.platform.database.TestDatabase;

/**
 * One migrated database for all audit tests, its trail emptied before each, reached with
 * the application's, the owner's and the superuser's rights.
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

		private final FreshDatabase database = TestDatabase.migrated();

		private final Path folder = temporaryFolder();

		private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.initializers((starting) -> starting.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("audit-database", this.database.properties())))
			.run("--langnghe.data-dir=" + this.folder, "--logging.level.root=WARN",
					"--logging.level.vn.langnghe.audit=OFF");

		Path folder() {
			return this.folder;
		}

		String url() {
			return this.database.url();
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
			return this.database.owner();
		}

		DataSource superuser() {
			return this.database.superuser();
		}

		String superuserPassword() {
			return this.database.superuserPassword();
		}

		/** What a superuser can do: no trigger stands in the way. */
		void tamper(String... statements) {
			JdbcClient.create(superuser())
				.sql("set session_replication_role = replica; " + String.join("; ", statements))
				.update();
		}

		private void empty() {
			tamper("truncate audit_entry, audit_chain, audit_unsealed, audit_seal, audit_seal_member restart identity");
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
	@Import({ JdbcAuditTrail.class, AuditCheck.class, Sealer.class, SealLog.class, History.class, AuditChecks.class })
	static class Parts {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
