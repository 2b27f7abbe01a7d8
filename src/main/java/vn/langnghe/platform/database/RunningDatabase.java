package vn.langnghe.platform.database;

/**
 * The product's own PostgreSQL as the pool and the migrations use it.
 */
interface RunningDatabase extends AutoCloseable {

	ServerAccess access();

	/** The address without user and password. */
	default String jdbcUrl() {
		return access().jdbcUrl();
	}

	default String passwordOf(DatabaseRole role) {
		return access().passwords().of(role);
	}

	/** Whoever has connections closes them before. */
	@Override
	void close();

}
