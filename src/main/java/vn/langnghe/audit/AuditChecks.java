package vn.langnghe.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.langnghe.audit.AuditFinding.Kind;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;

/** Checks on demand; each check and its result stand in the trail themselves. */
@Service
public class AuditChecks {

	private static final String CHAIN = "audit";

	private final AuditCheck check;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	AuditChecks(AuditCheck check, AuditTrail trail, JdbcClient jdbc) {
		this.check = check;
		this.trail = trail;
		this.jdbc = jdbc;
	}

	/**
	 * Checks the whole trail now.
	 * @param by who asks
	 * @throws NotAllowedNow when a check is already under way
	 */
	public void checkNow(Actor by) {
		if (!this.oneAtATime.tryLock()) {
			throw new NotAllowedNow("audit.check.running");
		}
		try {
			this.trail.record(fact(this.check.verify(null), by));
		}
		catch (SQLException | IOException ex) {
			throw new DataAccessResourceFailureException("The audit trail cannot be read", ex);
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	/** The last check and what it found; only its first finding is kept. */
	public Optional<Done> last() {
		return this.jdbc.sql("select at, actor_name, after from audit_entry where chain = ? order by seq desc limit 1")
			.param(CHAIN)
			.query((row, number) -> new Done(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("actor_name"), result(FactValues.fromJson(row.getString("after")))))
			.optional();
	}

	private static AuditFact fact(AuditResult result, Actor by) {
		AuditFact fact = new AuditFact(CHAIN, "audit.checked", by, null, Map.of(), Map.of())
			.is("chains", result.chains())
			.is("entries", result.entries())
			.is("seals", result.seals())
			.is("unsealed", result.unsealed())
			.is("broken", result.broken());
		if (result.isWhole()) {
			return fact;
		}
		AuditFinding first = result.findings().get(0);
		return fact.is("finding", first.kind())
			.is("chain", first.chain())
			.is("seq", first.seq())
			.is("entryId", first.entryId())
			.is("other", first.other());
	}

	private static AuditResult result(Map<String, String> values) {
		List<AuditFinding> findings = values.containsKey("finding")
				? List.of(new AuditFinding(Kind.valueOf(values.get("finding")), values.getOrDefault("chain", ""),
						number(values, "seq"), optional(values, "entryId"), optional(values, "other")))
				: List.of();
		return new AuditResult(number(values, "chains"), number(values, "entries"), number(values, "seals"),
				number(values, "unsealed"), 0, number(values, "broken"), findings);
	}

	private static long number(Map<String, String> values, String name) {
		return Long.parseLong(values.getOrDefault(name, "0"));
	}

	private static @Nullable Long optional(Map<String, String> values, String name) {
		return values.containsKey(name) ? Long.valueOf(values.get(name)) : null;
	}

	/**
	 * A check that was made.
	 *
	 * @param at when
	 * @param by the name of whoever asked for it
	 * @param result what was found, with the first finding only
	 */
	public record Done(Instant at, String by, AuditResult result) {
	}

}
