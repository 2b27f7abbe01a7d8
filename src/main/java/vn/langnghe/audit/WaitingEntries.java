package vn.langnghe.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/**
 * What the operator sees of the seals. An old seal alone is no trouble, since nothing may
 * have happened meanwhile; entries that wait long for one are.
 */
@Component("auditSeals")
class WaitingEntries extends Reading<WaitingEntries.Unsealed> implements HealthIndicator {

	private final JdbcClient jdbc;

	private final Duration limit;

	WaitingEntries(JdbcClient jdbc, Clock clock, @Value("${langnghe.audit.seal-late-after:PT5M}") Duration limit) {
		super(clock);
		this.jdbc = jdbc;
		this.limit = limit;
	}

	/**
	 * The oldest is looked for among the first thousand of the queue: a queue too long to
	 * be read through is late by any of them.
	 */
	@Override
	protected Unsealed read() {
		return this.jdbc.sql("""
				select (select count(*) from audit_unsealed) as waiting,
				  (select min(e.at) from (select chain, seq from audit_unsealed limit 1000) u
				    join audit_entry e using (chain, seq)) as oldest,
				  (select at from audit_seal order by number desc limit 1) as last_seal""")
			.query(Unsealed.class)
			.single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.audit.entries.unsealed", "Audit entries that no seal covers yet", Unsealed::waiting);
		age(registry, "langnghe.audit.oldest.unsealed", "How long the oldest entry without a seal waits for it",
				Unsealed::oldest);
		gauge(registry, "langnghe.audit.last.seal.timestamp.seconds", "When the last seal was made, in Unix time",
				(one) -> (one.lastSeal() != null) ? one.lastSeal().getEpochSecond() : Double.NaN);
	}

	@Override
	public Health health() {
		return health(Unsealed::oldest, this.limit);
	}

	/** What waits for a seal, and the last one. */
	record Unsealed(long waiting, @Nullable Instant oldest, @Nullable Instant lastSeal) {
	}

}
