package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
 * Reminds of a warning that nobody has answered, on the morning of the working day that
 * {@code seed/figure-limits.csv} says, and on that of a second one brings it before the
 * superior agency as well, where there is one. Several nodes may look at once: a warning
 * is locked and then looked at again.
 */
@Component
class WarningReminders {

	private final Calendars calendars;

	private final FigureLimits limits;

	private final WarningTelling telling;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	WarningReminders(Calendars calendars, FigureLimits limits, WarningTelling telling, AuditTrail audit,
			JdbcClient jdbc, Clock clock) {
		this.calendars = calendars;
		this.limits = limits;
		this.telling = telling;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Looks at all that are open. */
	@Scheduled(cron = "${langnghe.metrics.warn-at:0 0 6 * * *}", zone = "Asia/Ho_Chi_Minh")
	@Transactional
	void look() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (Open warning : open()) {
			if (warning.remindedAt() == null && isDue(warning, "warning-remind")) {
				this.telling.reminded(warning.id(), 1);
				keep(warning, "reminded_at", "metrics.warning-reminded", now);
			}
			else if (warning.remindedAt() != null && isDue(warning, "warning-climb")) {
				this.telling.reminded(warning.id(), 2);
				this.telling.climbed(warning.id());
				keep(warning, "climbed_at", "metrics.warning-climbed", now);
			}
		}
	}

	private List<Open> open() {
		return this.jdbc
			.sql("""
					select w.id, w.agency_id, w.raised_at, w.reminded_at from early_warning w join agency a on a.id = w.agency_id
					where w.answered_at is null and w.climbed_at is null
					  and (w.reminded_at is null or a.superior_id is not null) order by w.id for update of w""")
			.query(Open.class)
			.list();
	}

	private boolean isDue(Open warning, String limit) {
		LocalDate today = VietnamTime.today(this.clock);
		LocalDate raised = warning.raisedAt().atZone(VietnamTime.ZONE).toLocalDate();
		return !today
			.isBefore(this.calendars.of(warning.agencyId()).plusWorkingDays(raised, this.limits.of(limit, raised)));
	}

	private void keep(Open warning, String column, String action, Instant now) {
		this.jdbc.sql("update early_warning set " + column + " = ? where id = ?")
			.params(Timestamp.from(now), warning.id())
			.update();
		this.audit.record(AuditFact.ofAgency(warning.agencyId(), action, Actor.SYSTEM).is("warning", warning.id()));
	}

	private record Open(long id, long agencyId, Instant raisedAt, @Nullable Instant remindedAt) {
	}

}
