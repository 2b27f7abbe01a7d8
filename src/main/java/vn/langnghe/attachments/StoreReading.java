package vn.langnghe.attachments;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/** What the operator sees of the object store, where there is one. */
@Component("fileStore")
class StoreReading extends Reading<StoreReading.Seen> implements HealthIndicator {

	private final JdbcClient jdbc;

	private final ObjectStore store;

	StoreReading(JdbcClient jdbc, ObjectStore store, Clock clock) {
		super(clock);
		this.jdbc = jdbc;
		this.store = store;
	}

	/** Missed is also a store that is no longer set while contents still lie in it. */
	@Override
	protected Seen read() {
		Seen seen = this.jdbc.sql("""
				select exists (select 1 from file_content where object_key is not null) as used,
				  (select count(*) from file_object_left) as waiting, false as away""").query(Seen.class).single();
		boolean away = this.store.isConfigured() ? !this.store.answers() : seen.used();
		return new Seen(seen.used(), seen.waiting(), away);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.files.store.away", "1 while this node does not reach the object store of files",
				(seen) -> seen.away() ? 1 : 0);
		gauge(registry, "langnghe.files.objects.left", "Forgotten contents whose objects are to be deleted",
				Seen::waiting);
	}

	@Override
	public Health health() {
		return now()
			.map((seen) -> (seen.away() ? Health.status(DEGRADED) : Health.up())
				.withDetail("objects", seen.used() || this.store.isConfigured())
				.withDetail("left", seen.waiting())
				.build())
			.orElseGet(() -> Health.unknown().build());
	}

	/**
	 * What one look found.
	 *
	 * @param used whether contents lie in objects
	 * @param waiting how many forgotten ones are to be deleted
	 * @param away whether the store does not answer
	 */
	record Seen(boolean used, long waiting, boolean away) {
	}

}
