package vn.langnghe.notification;

import java.time.Clock;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/** What the operator sees of the outbox, all ways together. */
@Component
class WaitingNotices extends Reading<WaitingNotices.Outgoing> {

	private final JdbcClient jdbc;

	WaitingNotices(JdbcClient jdbc, Clock clock) {
		super(clock);
		this.jdbc = jdbc;
	}

	@Override
	protected Outgoing read() {
		return this.jdbc.sql("""
				select count(*) as waiting, min(created_at) as oldest,
				  (select count(*) from notice where state = 'GIVEN_UP') as given_up
				from notice where state = 'PENDING' and not withdrawn""").query(Outgoing.class).single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.notices.waiting", "Notices that wait to be sent, or to be tried again",
				Outgoing::waiting);
		age(registry, "langnghe.notices.oldest.waiting", "How long the oldest waiting notice waits", Outgoing::oldest);
		gauge(registry, "langnghe.notices.given.up", "Notices given up, ever: refused for good, or too often",
				Outgoing::givenUp);
	}

	/** Notices on their way. */
	record Outgoing(long waiting, @Nullable Instant oldest, long givenUp) {
	}

}
