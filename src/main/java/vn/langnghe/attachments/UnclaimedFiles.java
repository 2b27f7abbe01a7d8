package vn.langnghe.attachments;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sweeps up what was chosen and never sent, and what came in half. */
@Component
class UnclaimedFiles {

	private static final int AT_ONCE = 200;

	private final JdbcClient jdbc;

	private final FileStore store;

	private final LeftObjects left;

	private final UploadLimits limits;

	private final TransactionTemplate transaction;

	private final Clock clock;

	UnclaimedFiles(JdbcClient jdbc, FileStore store, LeftObjects left, UploadLimits limits,
			PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.store = store;
		this.left = left;
		this.limits = limits;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${langnghe.attachments.sweep-every:PT10M}",
			fixedDelayString = "${langnghe.attachments.sweep-every:PT10M}")
	void sweep() {
		Timestamp before = Timestamp.from(this.clock.instant().minus(this.limits.unclaimedFor()));
		this.jdbc.sql("select id from attachment where case_id is null and chosen_at < ? order by chosen_at limit ?")
			.params(before, AT_ONCE)
			.query(Long.class)
			.list()
			.forEach(this::giveUp);
		this.jdbc.sql("select id from file_content where sha256 is null and began_at < ? order by began_at limit ?")
			.params(before, AT_ONCE)
			.query(Long.class)
			.list()
			.forEach(this.store::discard);
		this.left.sweep();
	}

	/** Unless it was sent meanwhile. */
	void giveUp(long id) {
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("delete from attachment where id = ? and case_id is null returning content_id")
			.param(id)
			.query(Long.class)
			.optional()
			.ifPresent(this.store::release));
	}

}
