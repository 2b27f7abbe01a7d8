package vn.langnghe.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/** What waiting for the citizen does to the clock, as each agency decides it. */
@Service
@Transactional
public class SupplementPolicy {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	SupplementPolicy(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	public SupplementClock of(long agencyId) {
		return this.jdbc.sql("select supplement_clock from agency where id = ?")
			.param(agencyId)
			.query((row, number) -> SupplementClock.valueOf(row.getString(1)))
			.single();
	}

	/**
	 * Decides anew. It holds for what citizens are asked from then on; who was asked
	 * before is waited for by the rule that held then.
	 */
	public void decide(long agencyId, SupplementClock clock, Actor by) {
		SupplementClock before = of(agencyId);
		if (before == clock) {
			return;
		}
		this.jdbc.sql("update agency set supplement_clock = ? where id = ?").params(clock.name(), agencyId).update();
		this.audit.record(AuditFact.ofAgency(agencyId, "agency.supplement-clock", by)
			.was("supplementClock", before)
			.is("supplementClock", clock));
	}

}
