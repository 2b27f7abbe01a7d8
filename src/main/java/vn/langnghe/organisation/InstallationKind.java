package vn.langnghe.organisation;

import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Seed;

/**
 * Keeps demonstrations and real installations apart: the logins of a demonstration have a
 * published password, so its database is never opened without the profile, nor the
 * profile added to a database that real people use.
 */
@Component
@Order(0)
class InstallationKind implements Seed {

	static final String DEMO = "demo";

	private final JdbcClient jdbc;

	private final Environment environment;

	InstallationKind(JdbcClient jdbc, Environment environment) {
		this.jdbc = jdbc;
		this.environment = environment;
	}

	/**
	 * Marks a demonstration, and lets no start go on that would mix the two.
	 * @throws IllegalStateException with what to do
	 */
	@Override
	@Transactional
	public void seed() {
		boolean wanted = this.environment.acceptsProfiles(Profiles.of(DEMO));
		boolean marked = exists("select exists (select 1 from setup where demo)");
		if (marked && !wanted) {
			throw new IllegalStateException("This database holds the demonstration, whose password is published: "
					+ "start with the profile demo, or set langnghe.data-dir or spring.datasource.url to another one");
		}
		if (wanted && !marked) {
			if (exists("select exists (select 1 from agency)")) {
				throw new IllegalStateException("This database holds a real installation, to which the profile demo "
						+ "would add logins with a published password: start without the profile demo");
			}
			this.jdbc.sql("delete from setup").update();
			this.jdbc.sql("insert into setup (demo) values (true)").update();
		}
	}

	private boolean exists(String query) {
		return this.jdbc.sql(query).query(Boolean.class).single();
	}

}
