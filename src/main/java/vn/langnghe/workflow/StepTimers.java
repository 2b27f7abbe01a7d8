package vn.langnghe.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.Deadlines;
import vn.langnghe.casework.StepClock;

/** Called by the process file: every timer reads its time from the case or the action. */
@Component("stepTimers")
public class StepTimers {

	private final CaseLookup cases;

	private final Correcting correcting;

	private final StepClocks clocks;

	private final Deadlines deadlines;

	private final Clock clock;

	StepTimers(CaseLookup cases, Correcting correcting, StepClocks clocks, Deadlines deadlines, Clock clock) {
		this.cases = cases;
		this.correcting = correcting;
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	public Date remindAt(String caseNumber, String step) {
		return Date.from(clock(caseNumber, step).stepRemindAt());
	}

	public Date dueAt(String caseNumber, String step) {
		return Date.from(clock(caseNumber, step).stepDueAt());
	}

	/** When a breach that just happened goes to the superior agency. */
	public Date superiorAt(String caseNumber) {
		return Date.from(this.deadlines.due(this.cases.get(caseNumber), "superior", this.clock.instant()));
	}

	public Date ratingUntil(String caseNumber) {
		CaseFile caseFile = this.cases.get(caseNumber);
		Instant until = Objects.requireNonNull(caseFile.ratingWindow(), "a reply opens the time to rate").ratingUntil();
		return Date.from(until);
	}

	public Date actionRemindAt(String actionNumber) {
		return Date.from(this.correcting.get(actionNumber).remindAt());
	}

	public Date actionDueAt(String actionNumber) {
		return Date.from(this.correcting.get(actionNumber).dueAt());
	}

	/** When somebody looks whether a measure that was carried out has helped. */
	public Date effectCheckAt(String actionNumber) {
		Instant at = Objects.requireNonNull(this.correcting.get(actionNumber).checkAt(), "carried out first");
		return Date.from(at);
	}

	private StepClock clock(String caseNumber, String step) {
		StepClock clock = this.clocks.ofStep(step, this.cases.get(caseNumber));
		if (!clock.step().equals(step)) {
			throw new IllegalStateException(
					"Case " + caseNumber + " is in step " + clock.step() + ", the process in " + step);
		}
		return clock;
	}

}
