package vn.langnghe.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/**
 * Keeps every login and every failure, and from the failures the wait before the next
 * try: none for the first three, then 2, 4, 8 … up to 300 seconds.
 */
@Component
class LoginRecord {

	private static final int FREE_FAILURES = 3;

	private static final long LONGEST_WAIT = 300;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	LoginRecord(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	long secondsToWait(String username) {
		return this.jdbc.sql("select failures, last_at from login_failure where username = ?")
			.param(username)
			.query((row, number) -> wait(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional()
			.orElse(0L);
	}

	private long wait(int failures, Instant lastAt) {
		if (failures < FREE_FAILURES) {
			return 0;
		}
		long pause = Math.min(LONGEST_WAIT, 1L << Math.min(20, failures - FREE_FAILURES + 1));
		Duration left = Duration.between(this.clock.instant(), lastAt.plusSeconds(pause));
		return left.isNegative() ? 0 : left.toSeconds() + 1;
	}

	@Transactional
	void failed(String username, @Nullable Staff staff) {
		this.jdbc.sql("""
				insert into login_failure (username, failures, last_at) values (left(?, 100), 1, ?)
				on conflict (username) do update
				set failures = login_failure.failures + 1, last_at = excluded.last_at""")
			.param(username)
			.param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		// An unknown name may be a password typed into the wrong field: it is not kept in
		// the trail.
		this.audit.record(
				(staff != null) ? AuditFact.ofStaff(staff.username(), "login.failed", Actor.SYSTEM, staff.agencyId())
						: AuditFact.ofSystem("login.failed", Actor.SYSTEM));
	}

	@Transactional
	void succeeded(Staff staff) {
		this.jdbc.sql("delete from login_failure where username = ?").param(staff.username()).update();
		this.audit.record(AuditFact.ofStaff(staff.username(), "login.succeeded",
				Actor.staff(staff.id(), staff.displayName(), null), staff.agencyId()));
	}

}
