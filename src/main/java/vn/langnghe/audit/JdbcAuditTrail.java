package vn.langnghe.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/**
 * Appends in one round trip: a function of the database locks the chain's head, hashes
 * and inserts, so the application's role needs no right to insert or to move a head.
 */
@Component
class JdbcAuditTrail implements AuditTrail {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void record(AuditFact fact) {
		Actor actor = fact.actor();
		this.jdbc.sql("select audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(fact.chain(), this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
					fact.agencyId(), fact.action(), actor.kind().name(), actor.staffId(), actor.name(), actor.hat(),
					FactValues.toJson(fact.before()), FactValues.toJson(fact.after()))
			.query((row) -> {
			});
	}

}
