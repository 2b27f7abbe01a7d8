package vn.langnghe.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that cannot answer just now from a fault of the program. */
final class DatabaseOutage {

	/**
	 * Classes of SQLSTATE: connection lost, out of resources, lock not to be had, server
	 * shutting down.
	 */
	private static final String[] PASSING = { "08", "53", "55P03", "57" };

	private static final int DEEPEST = 20;

	private DatabaseOutage() {
	}

	/** Whatever wraps it: the persistence layer, the engine or the transaction itself. */
	static boolean isBehind(Throwable problem) {
		return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
			.limit(DEEPEST)
			.anyMatch((cause) -> cause instanceof SQLException sql && isPassing(sql));
	}

	private static boolean isPassing(SQLException problem) {
		String state = problem.getSQLState();
		return problem instanceof SQLTransientConnectionException
				|| state != null && Stream.of(PASSING).anyMatch(state::startsWith);
	}

}
