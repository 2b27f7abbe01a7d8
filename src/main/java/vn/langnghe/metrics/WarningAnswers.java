package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StandIn;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/** The chairperson's answers to warnings. */
@Service
@Transactional
public class WarningAnswers {

	/** How long a note may be, in characters. */
	public static final int LONGEST_NOTE = 4000;

	private final OpenWarnings warnings;

	private final StandIns standIns;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	WarningAnswers(OpenWarnings warnings, StandIns standIns, AuditTrail audit, JdbcClient jdbc, Clock clock) {
		this.warnings = warnings;
		this.standIns = standIns;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Answers a warning.
	 * @param note what was found or is done
	 * @throws Invalid when nothing is noted
	 * @throws NotAllowedNow when it is answered already
	 * @throws NotFound when it does not wait for this person
	 */
	public void answer(Warning warning, WarningAnswer answer, String note, SignedIn by) {
		if (note.isBlank()) {
			throw new Invalid("note", "metrics.warning.error.note");
		}
		if (!isOpen(warning.id())) {
			throw new NotAllowedNow("metrics.warning.error.answered");
		}
		if (!this.warnings.waitsFor(by, warning.id())) {
			throw new NotFound();
		}
		this.jdbc.sql("""
				update early_warning set answer = ?, note = ?, answered_by = ?, answered_at = ? where id = ?""")
			.params(answer.name(), note.strip(), by.staffId(),
					Timestamp.from(this.clock.instant().truncatedTo(ChronoUnit.MICROS)), warning.id())
			.update();
		this.audit
			.record(AuditFact.ofAgency(warning.agencyId(), "metrics.warning-answered", actor(by, warning.agencyId()))
				.is("warning", warning.id())
				.is("answer", answer)
				.is("note", note.strip()));
	}

	/** Two who answer at once come one after the other. */
	private boolean isOpen(long id) {
		return this.jdbc.sql("select answered_at is null from early_warning where id = ? for update")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** The own hat before another's, that of the agency before that of its superior. */
	private Actor actor(SignedIn by, long agencyId) {
		Actor chairperson = by.as(Role.CHAIRPERSON.name());
		List<Long> own = this.jdbc.sql("select agency_id from hat where staff_id = ? and role = 'CHAIRPERSON'")
			.param(by.staffId())
			.query(Long.class)
			.list();
		List<StandIn> others = this.standIns.of(by.staffId())
			.stream()
			.filter((one) -> one.role() == Role.CHAIRPERSON && !one.delegated())
			.toList();
		if (own.contains(agencyId)) {
			return chairperson;
		}
		return others.stream()
			.filter((one) -> one.agencyId() == agencyId)
			.findFirst()
			.or(() -> own.isEmpty() ? others.stream().findFirst() : Optional.empty())
			.map(StandIn::authority)
			.map(chairperson::by)
			.orElse(chairperson);
	}

}
