package vn.langnghe.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Twice a minute fixes the heads of all chains that moved in a seal, which fixes the seal
 * before it too. From then on not even the owner of the database can drop a case or
 * rewrite a chain unnoticed, as long as a later seal's line is kept somewhere else.
 */
@Component
class Sealer {

	private static final Logger log = LoggerFactory.getLogger(Sealer.class);

	/** Held by the node that seals; the others leave it to that one. */
	private static final long TURN = 0x53_45_41_4CL;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final SealLog sealLog;

	private final Clock clock;

	Sealer(DataSource dataSource, PlatformTransactionManager transactions, SealLog sealLog, Clock clock) {
		JdbcTemplate byCursor = new JdbcTemplate(dataSource);
		byCursor.setFetchSize(1000);
		this.jdbc = JdbcClient.create(byCursor);
		this.transaction = new TransactionTemplate(transactions);
		this.sealLog = sealLog;
		this.clock = clock;
	}

	/** Also when the program ends, so that nothing lies unsealed while it is off. */
	@Scheduled(fixedRateString = "${langnghe.audit.seal-every:PT30S}")
	@PreDestroy
	void seal() {
		this.transaction.executeWithoutResult((status) -> sealWhatMoved());
		this.sealLog.catchUp();
	}

	private void sealWhatMoved() {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(TURN).query(Boolean.class).single()) {
			return;
		}
		Optional<Seal> last = this.jdbc.sql("select number, at, hash from audit_seal order by number desc limit 1")
			.query(SealLog::seal)
			.optional();
		long number = last.map(Seal::number).orElse(0L) + 1;
		long entries = moveIntoSeal(number);
		if (entries > 0) {
			byte[] prevHash = last.map(Seal::hash).orElse(new byte[0]);
			Seal seal = compute(number, prevHash, entries);
			this.jdbc.sql("insert into audit_seal (number, at, entries, prev_hash, hash) values (?, ?, ?, ?, ?)")
				.params(number, seal.atOffset(), entries, prevHash, seal.hash())
				.update();
			log.info("Seal {} over {} audit entries", seal.line(), entries);
		}
	}

	/**
	 * Takes from the queue what is committed by now, in whatever order the entries came,
	 * and no more than one statement does in a few seconds: the rest waits for the next
	 * seal.
	 */
	private long moveIntoSeal(long number) {
		return this.jdbc.sql("""
				with done as (delete from audit_unsealed
				  where ctid in (select ctid from audit_unsealed limit 200000) returning chain, seq),
				moved as (select chain, max(seq) as seq from done group by chain),
				sealed as (insert into audit_seal_member (seal_no, chain, seq, hash)
				  select ?, e.chain, e.seq, e.hash from moved join audit_entry e using (chain, seq))
				select count(*) from done""").param(number).query(Long.class).single();
	}

	private Seal compute(long number, byte[] prevHash, long entries) {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		FieldHash hash = Seal.begin(prevHash, number, Seal.micros(at), entries);
		this.jdbc.sql("select chain, seq, hash from audit_seal_member where seal_no = ? order by chain")
			.param(number)
			.query((row) -> {
				hash.add(row.getString(1)).add((long) row.getInt(2)).add(row.getBytes(3));
			});
		return new Seal(number, at, hash.value());
	}

}
