package vn.langnghe.platform.database;

import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A new database of the tests' server, reached with the rights of the three roles.
 *
 * @param url its address without user and password
 * @param passwords of the roles
 */
public record FreshDatabase(String url, Map<DatabaseRole, String> passwords) {

	/** The properties that lead pool and migrations here. */
	public Map<String, Object> properties() {
		return Map.of("spring.datasource.url", this.url, "spring.datasource.username",
				DatabaseRole.APPLICATION.roleName(), "spring.datasource.password",
				this.passwords.get(DatabaseRole.APPLICATION), "spring.flyway.url", this.url, "spring.flyway.user",
				DatabaseRole.OWNER.roleName(), "spring.flyway.password", this.passwords.get(DatabaseRole.OWNER));
	}

	/** Reads and writes rows, changes no table. */
	public DataSource application() {
		return as(DatabaseRole.APPLICATION);
	}

	/** Owns the tables. */
	public DataSource owner() {
		return as(DatabaseRole.OWNER);
	}

	/** May do everything. */
	public DataSource superuser() {
		return as(DatabaseRole.SUPERUSER);
	}

	/** The password of the role that may do everything. */
	public String superuserPassword() {
		return this.passwords.get(DatabaseRole.SUPERUSER);
	}

	FreshDatabase migrate(JavaMigration... further) {
		Flyway.configure().dataSource(owner()).javaMigrations(further).load().migrate();
		return this;
	}

	private DataSource as(DatabaseRole role) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.url);
		source.setUser(role.roleName());
		source.setPassword(this.passwords.get(role));
		return source;
	}

}
