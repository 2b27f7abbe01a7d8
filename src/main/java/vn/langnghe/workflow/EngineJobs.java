package vn.langnghe.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.operation.Reading;

/**
 * What the operator sees of the engine's jobs, which are the timers of reminders and
 * deadlines. All nodes work them off together, so that they are late says nothing about
 * one node.
 */
@Component
class EngineJobs extends Reading<EngineJobs.Due> implements HealthIndicator {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final JobExecutor executor;

	private final Duration limit;

	EngineJobs(JdbcClient jdbc, Clock clock, ProcessEngine engine,
			@Value("${langnghe.workflow.jobs-late-after:PT10M}") Duration limit) {
		super(clock);
		this.jdbc = jdbc;
		this.clock = clock;
		this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
		this.limit = limit;
	}

	@Override
	protected Due read() {
		return this.jdbc.sql("""
				select count(*) as jobs, min(coalesce(duedate_, create_time_)) as oldest,
				  (select count(*) from act_ru_job where retries_ <= 0) as dead
				from act_ru_job
				where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)""")
			.param(Timestamp.from(this.clock.instant()))
			.query(Due.class)
			.single();
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "langnghe.jobs.due", "Jobs of the engine that are due and not done", Due::jobs);
		age(registry, "langnghe.jobs.oldest.due", "How long the oldest due job is due", Due::oldest);
		gauge(registry, "langnghe.jobs.without.retries", "Jobs that failed too often and are not tried again",
				Due::dead);
		Gauge.builder("langnghe.jobs.executor.active", this.executor, (one) -> one.isActive() ? 1 : 0)
			.description("1 while this node works jobs off")
			.register(registry);
	}

	@Override
	public Health health() {
		return health(Due::oldest, this.limit);
	}

	/** Jobs that are due, and those that never will be again. */
	record Due(long jobs, @Nullable Instant oldest, long dead) {
	}

}
