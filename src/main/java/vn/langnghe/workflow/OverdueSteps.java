package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/** What the operator sees of steps that somebody should have done by now. */
@Component
class OverdueSteps extends Reading<Long> {

	private final JdbcClient jdbc;

	private final Clock clock;

	OverdueSteps(JdbcClient jdbc, Clock clock) {
		super(clock);
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Reminders and the like are about a step that is counted already. */
	@Override
	protected Long read() {
		return this.jdbc
			.sql("select count(*) from work_item where status = 'OPEN' and about_step is null and due_at < ?")
			.param(Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.steps.overdue", "Open steps whose deadline has passed", Long::doubleValue);
	}

}
