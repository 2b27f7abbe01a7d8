package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/** What the operator sees of promised days that have passed without a reply. */
@Component
class BrokenPromises extends Reading<Long> {

	private final JdbcClient jdbc;

	private final Clock clock;

	BrokenPromises(JdbcClient jdbc, Clock clock) {
		super(clock);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Agency by agency, as the index has them: only what is late is read at all. */
	@Override
	protected Long read() {
		return this.jdbc
			.sql("""
					select coalesce(sum(late.cases), 0) from agency a cross join lateral (
					  select count(*) as cases from case_file c where c.agency_id = a.id and %s) late"""
				.formatted(PromiseWatch.BROKEN))
			.param(Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.promises.broken", "Cases without a reply although the promised day has passed",
				Long::doubleValue);
	}

}
