package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the sums that are due, on one node at a time: of the newest period first. A sum
 * is always counted whole, so that it does not matter how often, and a fact that changes
 * meanwhile makes it due again.
 */
@Component
class SumKeeping {

	/** What a row was made by; one that another text made says nothing. */
	static final String FORMULA = Integer.toHexString((SumSql.CASES + SumSql.STEPS).hashCode());

	/** Held by the node that counts; the others leave it to that one. */
	private static final long TURN = 0x53_55_4d_54L;

	/**
	 * Held while sums are counted, and shared by those who change facts: see V036.
	 */
	private static final long SUMS = 0x53_55_4d_53L;

	/** Agencies at once: their cases of a year go into the memory of one sort. */
	private static final int BATCH = 25;

	/** So that a turn of the schedule ends. */
	private static final int MOST_BATCHES = 5_000;

	/**
	 * Of the time at most the twentieth part goes into sums, unless very many are due.
	 */
	private static final int REST = 19;

	private static final long MOST_REST = Duration.ofMinutes(1).toNanos();

	private static final Duration OPEN_EVERY = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private volatile Instant opened = Instant.MIN;

	private volatile long restUntil = System.nanoTime();

	SumKeeping(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${langnghe.metrics.sum-every:PT5S}")
	void keepUp() {
		if (System.nanoTime() - this.restUntil < 0) {
			return;
		}
		long began = System.nanoTime();
		catchUp();
		this.restUntil = System.nanoTime() + Math.min(MOST_REST, REST * (System.nanoTime() - began));
	}

	/** Until nothing is due. */
	void catchUp() {
		Instant now = this.clock.instant();
		if (Duration.between(this.opened, now).abs().compareTo(OPEN_EVERY) > 0) {
			open(now);
			this.opened = now;
		}
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			if (!countSome()) {
				return;
			}
		}
	}

	/**
	 * The periods that have begun, of each agency that has cases: the sums of which
	 * nothing is known yet are due, and those that an older version made.
	 */
	void open(Instant now) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql(SumSql.OPEN).param("now", Timestamp.from(now)).update();
			this.jdbc.sql("""
					update period_sum set holds_until = '-infinity' where formula <> ? and holds_until > '-infinity'""")
				.param(FORMULA)
				.update();
		});
	}

	/** Whether there were any to count. */
	boolean countSome() {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			if (!this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(TURN).query(Boolean.class).single()) {
				return false;
			}
			// What is read from here on was committed, or will find this lock.
			this.jdbc.sql("select pg_advisory_xact_lock(?)").param(SUMS).query((row) -> {
			});
			Instant now = this.clock.instant();
			Optional<Due> due = due(now);
			due.ifPresent((one) -> count(one, now));
			return due.isPresent();
		}));
	}

	private Optional<Due> due(Instant now) {
		return this.jdbc.sql(SumSql.DUE)
			.param("now", Timestamp.from(now))
			.param("most", BATCH)
			.query((row, number) -> new Due(row.getTimestamp("begins").toInstant(),
					row.getTimestamp("ends").toInstant(), row.getBoolean("is_month"),
					List.of((Long[]) row.getArray("agencies").getArray())))
			.optional();
	}

	private void count(Due due, Instant now) {
		Instant cut = due.ends().isBefore(now) ? due.ends() : now;
		ask(SumSql.CASES, due, cut).update();
		if (due.isMonth()) {
			ask("delete from step_sum where begins = :begin and agency_id = any(:agencies)", due, cut).update();
			ask(SumSql.STEPS, due, cut).update();
		}
	}

	private JdbcClient.StatementSpec ask(String sql, Due due, Instant cut) {
		return this.jdbc.sql(sql)
			.param("agencies", due.agencies().toArray(Long[]::new))
			.param("begin", Timestamp.from(due.begins()))
			.param("end", Timestamp.from(due.ends()))
			.param("cut", Timestamp.from(cut))
			.param("formula", FORMULA);
	}

	/** A period of which the sums of some agencies are due. */
	private record Due(Instant begins, Instant ends, boolean isMonth, List<Long> agencies) {
	}

}
