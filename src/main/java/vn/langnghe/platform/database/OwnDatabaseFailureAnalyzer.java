package vn.langnghe.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows the reason alone instead of a stack trace of beans that could not be made.
 */
class OwnDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<OwnDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, OwnDatabaseException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Put this right, or set spring.datasource.url to a PostgreSQL that you operate.", cause);
	}

}
