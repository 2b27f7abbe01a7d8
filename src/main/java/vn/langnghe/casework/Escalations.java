package vn.langnghe.casework;

import java.time.Clock;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotFound;

/**
 * Broken deadlines, each recorded once: a timer that fires twice changes nothing the
 * second time.
 */
@Service
public class Escalations {

	private final Cases cases;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Escalations(Cases cases, AuditTrail audit, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.audit = audit;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The step's time is used up. */
	@Transactional
	public void stepBreached(String number) {
		CaseFile caseFile = this.cases.lock(number).orElseThrow(NotFound::new);
		breached(caseFile, Objects.requireNonNull(caseFile.stepClock(), "a breach happens inside a step"));
	}

	/** The time of a step beside the way of the case is used up. */
	@Transactional
	public void stepBreached(String number, StepClock step) {
		breached(this.cases.lock(number).orElseThrow(NotFound::new), step);
	}

	private void breached(CaseFile caseFile, StepClock step) {
		if (raise(caseFile, step, "STEP")) {
			this.audit
				.record(AuditFact.ofCase(caseFile.number(), "case.step-breached", Actor.SYSTEM, caseFile.agencyId())
					.is("step", step.step())
					.is("dueAt", step.stepDueAt()));
		}
	}

	/**
	 * A broken deadline of a step beside the way of the case has moved nobody: it goes
	 * further up.
	 * @return whether this is news
	 */
	@Transactional
	public boolean further(CaseFile caseFile, StepClock step) {
		boolean news = raise(caseFile, step, "FURTHER");
		if (news) {
			this.audit
				.record(AuditFact.ofCase(caseFile.number(), "case.step-very-late", Actor.SYSTEM, caseFile.agencyId())
					.is("step", step.step())
					.is("dueAt", step.stepDueAt()));
		}
		return news;
	}

	/** Whether the step in which the case stands has broken its deadline. */
	@Transactional(readOnly = true)
	public boolean isOverdue(String number) {
		CaseFile caseFile = this.cases.findByNumber(number).orElseThrow(NotFound::new);
		StepClock step = caseFile.stepClock();
		return step != null && this.jdbc.sql("""
				select exists (select 1 from escalation where case_id = ? and level = 'STEP' and step = ?
				and step_started_at = ?::timestamptz)""")
			.params(caseFile.id(), step.step(), step.stepStartedAt().toString())
			.query(Boolean.class)
			.single();
	}

	/**
	 * The promised day has passed without a reply; the citizen is told. Nothing happens
	 * when a reply came meanwhile.
	 */
	@Transactional
	public void caseBreached(String number) {
		CaseFile caseFile = this.cases.lock(number).orElseThrow(NotFound::new);
		StepClock step = caseFile.stepClock();
		if (step == null || this.clock.instant().isBefore(caseFile.promise().dueAt())) {
			return;
		}
		StepClock promised = new StepClock(Steps.CASE, caseFile.promise().clockStartedAt(), step.stepRemindAt(),
				caseFile.promise().dueAt());
		if (raise(caseFile, promised, "CASE")) {
			this.audit.record(AuditFact.ofCase(number, "case.promise-broken", Actor.SYSTEM, caseFile.agencyId())
				.is("step", step.step())
				.is("dueAt", caseFile.promise().dueAt()));
			this.events.publishEvent(new CaseEvent.Delayed(caseFile));
		}
	}

	private boolean raise(CaseFile caseFile, StepClock step, String level) {
		return this.jdbc.sql("""
				insert into escalation (case_id, agency_id, step, step_started_at, level, raised_at)
				values (?, ?, ?, ?::timestamptz, ?, ?::timestamptz) on conflict do nothing""")
			.params(caseFile.id(), caseFile.agencyId(), step.step(), step.stepStartedAt().toString(), level,
					this.clock.instant().toString())
			.update() == 1;
	}

}
