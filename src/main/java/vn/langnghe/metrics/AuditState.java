package vn.langnghe.metrics;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the last check of the audit trail found, as it stands in the trail itself. The
 * trail is one for the whole installation.
 */
@Service
@Transactional(readOnly = true)
public class AuditState {

	private final JdbcClient jdbc;

	AuditState(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last check; empty when there was none. */
	public Optional<Checked> last() {
		return this.jdbc.sql("""
				select at, (after::json ->> 'broken')::bigint as broken from audit_entry
				where chain = 'audit' and action = 'audit.checked' order by seq desc limit 1""")
			.query(Checked.class)
			.optional();
	}

	/**
	 * A check of the audit trail.
	 *
	 * @param at when
	 * @param broken in how many places the trail was not as it was written
	 */
	public record Checked(Instant at, long broken) {
	}

}
