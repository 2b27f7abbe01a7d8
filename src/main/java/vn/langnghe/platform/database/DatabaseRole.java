package vn.langnghe.platform.database;

/**
 * The three accounts inside the own database.
 */
enum DatabaseRole {

	/** Sets the database up; nothing of the application uses it. */
	SUPERUSER("postgres"),

	/** Owns the tables and runs the migrations. */
	OWNER("langnghe_owner"),

	/** The running application: reads and writes rows, changes no table. */
	APPLICATION("langnghe_app");

	private final String roleName;

	DatabaseRole(String roleName) {
		this.roleName = roleName;
	}

	String roleName() {
		return this.roleName;
	}

}
