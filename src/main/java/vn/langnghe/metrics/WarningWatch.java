package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.VietnamTime;

/**
 * Looks on Monday at the week that is over, on one node, once: what rose beyond what
 * chance explains becomes a warning. The same hour of the other days makes up for a
 * Monday on which nothing ran.
 */
@Component
class WarningWatch {

	/** Held by the node that looks; the others find the week done. */
	private static final long TURN = 0x57_41_52_4EL;

	private final WeekCounts counts;

	private final Calendars calendars;

	private final FigureLimits limits;

	private final WarningTelling telling;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	WarningWatch(WeekCounts counts, Calendars calendars, FigureLimits limits, WarningTelling telling, AuditTrail audit,
			JdbcClient jdbc, Clock clock) {
		this.counts = counts;
		this.calendars = calendars;
		this.limits = limits;
		this.telling = telling;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Looks at the last week that is over, unless that has been done. */
	@Scheduled(cron = "${langnghe.metrics.warn-at:0 0 6 * * *}", zone = "Asia/Ho_Chi_Minh")
	@Transactional
	void look() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(TURN).query((row) -> {
		});
		LocalDate week = WorkingWeeks.of(VietnamTime.today(this.clock)).minusWeeks(1);
		if (this.jdbc.sql("select exists (select 1 from warning_week where week = ?)")
			.param(week)
			.query(Boolean.class)
			.single()) {
			return;
		}
		List<WeekCount> tested = Signals.testable(this.counts.of(week));
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.jdbc.sql("insert into warning_week values (?, ?, ?)")
			.params(week, tested.size(), Timestamp.from(now))
			.update();
		Signals.among(tested).forEach((signal) -> raise(signal, week, now));
	}

	private void raise(WeekCount signal, LocalDate week, Instant now) {
		Optional<Long> raised = this.jdbc.sql("""
				insert into early_warning (week, agency_id, procedure_id, observed, expected, chance, working_days,
				  baseline_weeks, raised_at, answer_by)
				values (:week, :agency, :procedure, :observed, :expected, :chance, :days, :weeks, :now, :until)
				on conflict do nothing returning id""")
			.param("week", week)
			.param("agency", signal.agencyId())
			.param("procedure", signal.procedureId(), Types.BIGINT)
			.param("observed", signal.observed())
			.param("expected", signal.expected())
			.param("chance", signal.chance())
			.param("days", signal.days())
			.param("weeks", signal.weeksBefore())
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(answerBy(signal.agencyId(), now)))
			.query(Long.class)
			.optional();
		// One that nobody has answered yet says it already.
		raised.ifPresent((id) -> {
			keepCases(id, signal, week);
			this.telling.raised(id);
			this.audit.record(AuditFact.ofAgency(signal.agencyId(), "metrics.warning-raised", Actor.SYSTEM)
				.is("warning", id)
				.is("week", week)
				.is("rows", signal.observed()));
		});
	}

	private Instant answerBy(long agencyId, Instant now) {
		return this.calendars.of(agencyId)
			.due(now, this.limits.of("warning-answer", VietnamTime.today(this.clock)))
			.instant();
	}

	private void keepCases(long id, WeekCount signal, LocalDate week) {
		this.jdbc.sql("""
				insert into warning_case (warning_id, case_id) select :id, f.case_id from case_fact f
				where f.agency_id = :agency and (:procedure::bigint is null or f.procedure_id = :procedure)
				  and f.counted_from >= :from and f.counted_from < :to and\s""" + WeekCounts.FEEDBACK)
			.param("id", id)
			.param("agency", signal.agencyId())
			.param("procedure", signal.procedureId(), Types.BIGINT)
			.param("from", WeekCounts.begin(week))
			.param("to", WeekCounts.begin(week.plusWeeks(1)))
			.update();
	}

}
