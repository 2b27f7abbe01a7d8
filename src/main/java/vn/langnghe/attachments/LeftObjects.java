package vn.langnghe.attachments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.Unavailable;

/**
 * Deletes the objects of contents that were forgotten. The database notes them in the
 * transaction that forgets ({@code file_object_left}), so that none is deleted before
 * that has happened and none is missed.
 */
@Component
class LeftObjects {

	private static final int AT_ONCE = 200;

	/**
	 * Whatever was still being sent when its content was given up has arrived by then.
	 */
	private static final Duration SETTLED = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final ObjectPieces objects;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LeftObjects(JdbcClient jdbc, ObjectPieces objects, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.objects = objects;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** While the store does not answer they stay noted. Two nodes at once do no harm. */
	void sweep() {
		try {
			this.jdbc.sql("""
					select object_key, pieces from file_object_left where left_at < ?
					order by left_at limit ?""")
				.params(Timestamp.from(this.clock.instant().minus(SETTLED)), AT_ONCE)
				.query(Left.class)
				.list()
				.forEach(this::delete);
		}
		catch (Unavailable away) {
			return;
		}
	}

	private void delete(Left left) {
		this.objects.delete(left.objectKey(), left.pieces());
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("delete from file_object_left where object_key = ?")
				.param(left.objectKey())
				.update());
	}

	/**
	 * What a forgotten content left.
	 *
	 * @param objectKey under which it lay
	 * @param pieces how many objects there may be
	 */
	private record Left(UUID objectKey, int pieces) {
	}

}
