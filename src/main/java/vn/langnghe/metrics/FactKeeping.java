package vn.langnghe.metrics;

import java.util.HashSet;
import java.util.Set;

import org.springframework.context.event.EventListener;
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

	/** Held by the node that counts; the others leave it to that one. */
	private static final long TURN = 0x46_41_43_54L;

	private static final int BATCH = 500;

	/** So that a turn of the schedule ends. */
	private static final int MOST_BATCHES = 2_000;

	private final JdbcClient jdbc;

	private final CaseHistories histories;

	private final FactMaking making;

	private final FactRows rows;

	private final TransactionTemplate transaction;

	FactKeeping(JdbcClient jdbc, CaseHistories histories, FactMaking making, FactRows rows,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.histories = histories;
		this.making = making;
		this.rows = rows;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Until nothing is left that was there when it began. */
	@Scheduled(fixedDelayString = "${langnghe.metrics.count-every:PT2S}")
	void catchUp() {
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			if (Boolean.FALSE.equals(this.transaction.execute((status) -> countSome()))) {
				return;
			}
		}
	}

	private boolean countSome() {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(TURN).query(Boolean.class).single()) {
			return false;
		}
		Set<String> numbers = new HashSet<>(this.jdbc.sql("""
				delete from fact_due where ctid = any(array(select ctid from fact_due limit ?))
				returning case_number""").param(BATCH).query(String.class).list());
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
