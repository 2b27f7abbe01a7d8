package vn.langnghe.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * The own PostgreSQL cannot be used; the message says why and what to do, for the person
 * who starts the program.
 */
public class OwnDatabaseException extends RuntimeException {

	OwnDatabaseException(String message) {
		this(message, null);
	}

	OwnDatabaseException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
