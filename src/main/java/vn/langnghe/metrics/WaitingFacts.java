package vn.langnghe.metrics;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/** What the operator sees of how far the figures are behind. */
@Component
class WaitingFacts extends Reading<Long> {

	private final JdbcClient jdbc;

	WaitingFacts(JdbcClient jdbc, Clock clock) {
		super(clock);
		this.jdbc = jdbc;
	}

	/** The queue holds only what waits: it is its own index. */
	@Override
	protected Long read() {
		return this.jdbc.sql("select count(*) from fact_due").query(Long.class).single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.facts.waiting", "Changes of cases that the figures do not count yet",
				Long::doubleValue);
	}

}
