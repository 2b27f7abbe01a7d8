package vn.langnghe.workflow;

import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.database.FreshDatabase;
import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a database is after all migrations, the engine's among them. */
class SchemaTest {

	private static final String COLUMNS = """
			select concat_ws(' ', table_name, column_name, data_type, character_maximum_length, is_nullable,
			  column_default)
			from information_schema.columns where table_name like 'act\\_%' order by 1""";

	/** Beside the engine's there are some of ours. */
	private static final String INDEXES = """
			select indexdef from pg_indexes where tablename like 'act\\_%' and indexname not like 'langnghe\\_%'
			order by 1""";

	private static final String CONSTRAINTS = """
			select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint where conrelid::regclass::text like 'act\\_%' order by 1""";

	private static FreshDatabase database;

	@BeforeAll
	static void migrate() {
		database = TestDatabase.migrated(new EngineTables());
	}

	@Test
	void theEnginesTablesAreThoseTheEngineWouldMakeItself() {
		FreshDatabase byTheEngine = TestDatabase.empty();
		start(byTheEngine.owner(), ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);

		for (String question : List.of(COLUMNS, INDEXES, CONSTRAINTS)) {
			assertThat(ask(database.owner(), question)).hasSizeGreaterThan(40)
				.isEqualTo(ask(byTheEngine.owner(), question));
		}
	}

	@Test
	void theEngineStartsOnThemWithTheApplicationsRightsAndChangesNoTable() {
		assertThat(start(database.application(), ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE))
			.isEqualTo(ProcessEngine.VERSION);
	}

	@Test
	void everyTableIsTheOwnersAndTheApplicationCannotEmptyIt() {
		assertThat(ask(database.owner(), "select distinct tableowner from pg_tables where schemaname = 'public'"))
			.containsExactly("langnghe_owner");
		assertThat(ask(database.application(), """
				select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
				  and has_table_privilege(oid, 'truncate, references, trigger')""")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table mine (id int)", "create temp table mine (id int)", "create schema mine",
			"create function mine() returns int language sql return 1", "alter table case_file add column mine int",
			"alter table act_ru_task add column mine int", "create index mine on act_ru_task (name_)",
			"drop table audit_entry", "drop trigger append_only on audit_entry",
			"alter table audit_entry disable trigger append_only", "drop function audit_append",
			"create or replace function audit_refuse() returns trigger language plpgsql as 'begin return null; end'",
			"set session_replication_role = replica" })
	void theApplicationChangesNoTable(String statement) {
		assertDenied(statement);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry",
			"insert into audit_entry (chain) values ('case:XA-1')", "update audit_chain set seq = seq + 1",
			"delete from audit_chain", "update audit_seal set entries = 0", "delete from audit_seal",
			"update audit_seal_member set seq = 9", "delete from audit_seal_member" })
	void theApplicationChangesNoAuditEntry(String statement) {
		assertDenied(statement);
	}

	private static void assertDenied(String statement) {
		assertThatThrownBy(() -> JdbcClient.create(database.application()).sql(statement).update()).rootCause()
			.hasFieldOrPropertyWithValue("SQLState", "42501");
	}

	private static List<String> ask(DataSource source, String question) {
		return JdbcClient.create(source).sql(question).query(String.class).list();
	}

	/** The engine's own note of the version of its tables. */
	private static String start(DataSource source, String schemaUpdate) {
		ProcessEngine engine = new StandaloneProcessEngineConfiguration().setDataSource(source)
			.setDatabaseSchemaUpdate(schemaUpdate)
			.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
			.setJobExecutorActivate(false)
			.setProcessEngineName(SchemaTest.class.getSimpleName())
			.buildProcessEngine();
		try {
			return engine.getManagementService().getProperties().get("schema.version");
		}
		finally {
			engine.close();
			ProcessEngines.unregister(engine);
		}
	}

}
