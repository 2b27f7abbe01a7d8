package vn.langnghe.platform;

import java.util.UUID;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL named by the system property {@code langnghe.test.database} (a JDBC
 * address with account), migrated in a database of its own for each test class.
 */
public final class GivenDatabase {

	/** The system property. */
	public static final String ADDRESS = "langnghe.test.database";

	private GivenDatabase() {
	}

	/** A new, migrated, empty database. */
	public static JdbcClient migrated() {
		String address = System.getProperty(ADDRESS);
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		JdbcClient.create(new DriverManagerDataSource(address)).sql("create database " + name).update();
		DriverManagerDataSource database = new DriverManagerDataSource(
				address.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name));
		Flyway.configure().dataSource(database).load().migrate();
		return JdbcClient.create(database);
	}

}
