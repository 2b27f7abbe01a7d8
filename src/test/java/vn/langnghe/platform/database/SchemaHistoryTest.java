package vn.langnghe.platform.database;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The record of what has been migrated. */
class SchemaHistoryTest {

	private static FreshDatabase database;

	@BeforeAll
	static void migrate() {
		database = TestDatabase.migrated();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update flyway_schema_history set success = false", "delete from flyway_schema_history",
			"truncate flyway_schema_history",
			"insert into flyway_schema_history select * from flyway_schema_history limit 1" })
	void theApplicationCannotRewriteIt(String statement) {
		assertThatThrownBy(() -> JdbcClient.create(database.application()).sql(statement).update()).rootCause()
			.hasFieldOrPropertyWithValue("SQLState", "42501");
	}

	@Test
	void theApplicationMayReadIt() {
		assertThat(JdbcClient.create(database.application())
			.sql("select count(*) from flyway_schema_history where success")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void whereOneRoleDoesEverythingItStillMigrates() {
		FreshDatabase mine = TestDatabase.empty();
		JdbcClient.create(mine.superuser()).sql("grant create on schema public to langnghe_app").update();

		Flyway.configure().dataSource(mine.application()).load().migrate();

		assertThat(Flyway.configure().dataSource(mine.application()).load().info().pending()).isEmpty();
		assertThat(JdbcClient.create(mine.application())
			.sql("select has_table_privilege('flyway_schema_history', 'insert')")
			.query(Boolean.class)
			.single()).isTrue();
	}

}
