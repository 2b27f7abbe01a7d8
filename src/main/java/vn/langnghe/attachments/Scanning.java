package vn.langnghe.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Unavailable;

/**
 * Shows each content to the virus scanner once, where there is one. While the scanner
 * cannot be reached contents wait, and are shown again later; nothing passes unseen.
 */
@Component
class Scanning {

	private static final Logger log = LoggerFactory.getLogger(Scanning.class);

	private static final int AT_ONCE = 50;

	/** So long nobody else takes what is being looked at. */
	private static final Duration TAKEN = Duration.ofMinutes(5);

	private static final Duration AGAIN = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final FileStore store;

	private final ClamdSettings settings;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private boolean failing;

	Scanning(JdbcClient jdbc, FileStore store, ClamdSettings settings, AuditTrail audit,
			PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.store = store;
		this.settings = settings;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${langnghe.attachments.scan-every:PT10S}",
			fixedDelayString = "${langnghe.attachments.scan-every:PT10S}")
	void look() {
		if (!this.settings.isConfigured()) {
			return;
		}
		for (int done = 0; done < AT_ONCE; done++) {
			@Nullable Long next = this.transaction.execute((status) -> take());
			if (next == null || !scan(next)) {
				return;
			}
		}
	}

	private @Nullable Long take() {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update file_content set scan_after = ? where id = (select id from file_content
				  where verdict is null and sha256 is not null and (scan_after is null or scan_after < ?)
				  order by id limit 1 for update skip locked) returning id""")
			.params(Timestamp.from(now.plus(TAKEN)), Timestamp.from(now))
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private boolean scan(long contentId) {
		try (InputStream file = this.store.open(contentId)) {
			Optional<String> found = new Clamd(this.settings).scan(file);
			this.transaction.executeWithoutResult((status) -> keep(contentId, found));
			this.failing = false;
			return true;
		}
		catch (IOException | Unavailable ex) {
			if (!this.failing) {
				log.warn("Files wait in quarantine, the virus scanner or the object store does not answer: {}",
						ex.toString());
			}
			this.failing = true;
			this.transaction
				.executeWithoutResult((status) -> this.jdbc.sql("update file_content set scan_after = ? where id = ?")
					.params(Timestamp.from(this.clock.instant().plus(AGAIN)), contentId)
					.update());
			return false;
		}
	}

	private void keep(long contentId, Optional<String> found) {
		this.jdbc.sql("update file_content set verdict = ?, finding = ?, scanned_at = ? where id = ?")
			.params(found.isPresent() ? "INFECTED" : "CLEAN", found.orElse(null), Timestamp.from(this.clock.instant()),
					contentId)
			.update();
		found.ifPresent((finding) -> affected(contentId).forEach((one) -> this.audit
			.record(AuditFact.ofCase(one.number(), "case.file-infected", Actor.SYSTEM, one.agencyId())
				.is("file", one.file())
				.is("finding", finding))));
	}

	private List<Affected> affected(long contentId) {
		return this.jdbc.sql("""
				select c.number, c.agency_id, a.id as file from attachment a join case_file c on c.id = a.case_id
				where a.content_id = ? order by a.id""").param(contentId).query(Affected.class).list();
	}

	/**
	 * A case with an infected file.
	 *
	 * @param number its number
	 * @param agencyId whose it is
	 * @param file the file's number
	 */
	private record Affected(String number, long agencyId, long file) {
	}

}
