package vn.langnghe.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.organisation.CalendarChanged;

/**
 * Makes the facts of the cases of which something happened, some seconds after it did, on
 * one node at a time. A case is taken from the queue, read and written in one
 * transaction: what is not in the queue is counted as it is.
 */
@Component
class FactKeeping {

	private static final Logger log = LoggerFactory.getLogger(FactKeeping.class);

	/** Held by the node that counts; the others leave it to that one. */
	private static final long TURN = 0x46_41_43_54L;

	private static final int BATCH = 500;

	private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

	/** So that a turn of the schedule ends. */
	private static final int MOST_BATCHES = 2_000;

	private final JdbcClient jdbc;

	private final CaseHistories histories;

	private final FactMaking making;

	private final FactRows rows;

	private final TransactionTemplate transaction;

	private final Clock clock;

	/**
	 * What could not be counted, and when it is tried again; each node finds out itself.
	 */
	private final Map<String, Instant> setAside = new ConcurrentHashMap<>();

	/** How many more are counted one by one. */
	private volatile int carefully;

	FactKeeping(JdbcClient jdbc, CaseHistories histories, FactMaking making, FactRows rows,
			PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.histories = histories;
		this.making = making;
		this.rows = rows;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Until nothing is left that was there when it began. */
	@Scheduled(fixedDelayString = "${langnghe.metrics.count-every:PT2S}")
	void catchUp() {
		Instant now = this.clock.instant();
		this.setAside.values().removeIf((until) -> until.isBefore(now));
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			if (!countSome((this.carefully > 0) ? 1 : BATCH)) {
				return;
			}
		}
	}

	/**
	 * When some cases cannot be counted together, they are counted one by one, and the
	 * one that cannot be counted at all waits in the queue without holding up the others.
	 */
	private boolean countSome(int most) {
		List<String> numbers = new ArrayList<>();
		try {
			this.carefully = Math.max(0, this.carefully - 1);
			return Boolean.TRUE.equals(this.transaction.execute((status) -> count(numbers, most)));
		}
		catch (DataAccessResourceFailureException | TransientDataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (most > 1) {
				this.carefully = BATCH;
			}
			else {
				log.error("Case {} cannot be counted; it is tried again in {}", numbers, AGAIN_AFTER, ex);
				numbers.forEach((number) -> this.setAside.put(number, this.clock.instant().plus(AGAIN_AFTER)));
			}
			return true;
		}
	}

	private boolean count(List<String> numbers, int most) {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(TURN).query(Boolean.class).single()) {
			return false;
		}
		numbers.addAll(this.jdbc.sql("""
				delete from fact_due where ctid = any(array(select ctid from fact_due
				  where not (case_number = any(:aside)) limit :most)) returning case_number""")
			.param("aside", this.setAside.keySet().toArray(String[]::new))
			.param("most", most)
			.query(String.class)
			.set());
		if (numbers.isEmpty()) {
			return false;
		}
		this.rows.keep(this.making.of(this.histories.of(numbers)));
		return true;
	}

	/**
	 * Working time is counted by the calendar as it is known now: all that an agency ever
	 * had is counted anew when its days change.
	 */
	@EventListener
	void calendarChanged(CalendarChanged change) {
		this.jdbc.sql("insert into fact_due (case_number) select number from case_file where agency_id = ?")
			.param(change.agencyId())
			.update();
	}

}
