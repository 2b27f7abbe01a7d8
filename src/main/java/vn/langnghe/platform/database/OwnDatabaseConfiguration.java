package vn.langnghe.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Puts the own PostgreSQL under the connection pool and under the migrations when no
 * database is configured. The connection details depend on the server, so Spring closes
 * the pool before it stops the server.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OwnDatabaseConfiguration.OnNoDatabase.class)
@EnableConfigurationProperties(OwnDatabaseProperties.class)
class OwnDatabaseConfiguration {

	@Bean
	RunningDatabase ownDatabase(OwnDatabaseProperties properties) {
		return properties.database().attach() ? AttachedDatabase.open(properties) : OwnDatabase.start(properties);
	}

	@Bean
	JdbcConnectionDetails applicationConnection(RunningDatabase database) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return database.jdbcUrl();
			}

			@Override
			public String getUsername() {
				return DatabaseRole.APPLICATION.roleName();
			}

			@Override
			public String getPassword() {
				return database.passwordOf(DatabaseRole.APPLICATION);
			}
		};
	}

	@Bean
	FlywayConnectionDetails migrationConnection(RunningDatabase database) {
		return new FlywayConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return database.jdbcUrl();
			}

			@Override
			public String getUsername() {
				return DatabaseRole.OWNER.roleName();
			}

			@Override
			public String getPassword() {
				return database.passwordOf(DatabaseRole.OWNER);
			}
		};
	}

	/** An empty {@code spring.datasource.url} counts as none. */
	static class OnNoDatabase extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean configured = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
			return new ConditionOutcome(!configured, ConditionMessage.forCondition("Own database")
				.because(configured ? "spring.datasource.url is set" : "spring.datasource.url is not set"));
		}

	}

}
