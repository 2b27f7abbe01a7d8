package vn.langnghe.attachments.reading;

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

/** What the operator sees of the reading of attached files. */
@Component("fileReading")
class UnreadFiles extends Reading<UnreadFiles.Unread> implements HealthIndicator {

	private final JdbcClient jdbc;

	private final Duration limit;

	UnreadFiles(JdbcClient jdbc, Clock clock,
			@Value("${langnghe.attachments.reading.late-after:PT15M}") Duration limit) {
		super(clock);
		this.jdbc = jdbc;
		this.limit = limit;
	}

	@Override
	protected Unread read() {
		return this.jdbc.sql("""
				select count(*) as waiting, min(queued_at) as oldest,
				  (select count(*) from file_text where state = 'UNREADABLE') as unreadable
				from file_text where state = 'WAITING'""").query(Unread.class).single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.files.unread", "Attached files that wait to be read", Unread::waiting);
		age(registry, "langnghe.files.oldest.unread", "How long the oldest file waits to be read", Unread::oldest);
		gauge(registry, "langnghe.files.unreadable", "Attached files, ever, that could not be read",
				Unread::unreadable);
	}

	@Override
	public Health health() {
		return health(Unread::oldest, this.limit);
	}

	/** Files on their way. */
	record Unread(long waiting, @Nullable Instant oldest, long unreadable) {
	}

}
