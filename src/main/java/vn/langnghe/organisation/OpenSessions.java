package vn.langnghe.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends the open sessions of a person whose password has changed. */
@Component
class OpenSessions {

	private final JdbcClient jdbc;

	OpenSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void end(String username) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(username).update();
	}

	/** Ends all but the one in which the person sits. */
	void endOthers(String username, String sessionId) {
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(username, sessionId)
			.update();
	}

}
