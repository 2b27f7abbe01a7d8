package vn.langnghe.workflow;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the engine's own scripts, as the owner of the
 * database: the application's role may not change tables. A newer engine gets a migration
 * of its own that runs its upgrade script.
 */
@Component
class EngineTables implements JavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) throws Exception {
		for (String part : PARTS) {
			String script = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
			ScriptUtils.executeSqlScript(context.getConnection(),
					new EncodedResource(new ClassPathResource(script, ProcessEngine.class.getClassLoader()), "UTF-8"));
		}
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("010");
	}

	@Override
	public String getDescription() {
		return "engine tables 7.24.0";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

}
