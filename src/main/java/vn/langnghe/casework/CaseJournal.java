package vn.langnghe.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotFound;

/** Locks a case for a change and writes down what the change did. */
@Component
class CaseJournal {

	private final Cases cases;

	private final AuditTrail audit;

	private final Clock clock;

	CaseJournal(Cases cases, AuditTrail audit, Clock clock) {
		this.cases = cases;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a move under the case's lock.
	 * @param number the case
	 * @param move what happens
	 * @param by who
	 * @param change what changes beside the state
	 * @return the changed case
	 * @throws vn.langnghe.platform.NotAllowedNow when the case's state does not allow it
	 */
	CaseFile move(String number, Move move, Actor by, Change change) {
		return change(number, move.action(), by, (caseFile, now) -> {
			caseFile.make(move);
			return change.apply(caseFile, now);
		});
	}

	/**
	 * Changes a case under its lock without moving it.
	 * @param number the case
	 * @param action the audit action
	 * @param by who
	 * @param change the change
	 * @return the changed case
	 */
	CaseFile change(String number, String action, Actor by, Change change) {
		CaseFile caseFile = this.cases.lock(number).orElseThrow(NotFound::new);
		CaseState state = caseFile.state();
		Long handler = caseFile.handlerId();
		AuditFact fact = change.apply(caseFile, this.clock.instant().truncatedTo(ChronoUnit.MICROS))
			.apply(AuditFact.ofCase(number, action, by, caseFile.agencyId()).was("state", state));
		fact = fact.is("state", caseFile.state());
		if (!Objects.equals(handler, caseFile.handlerId())) {
			fact = fact.was("handler", handler).is("handler", caseFile.handlerId());
		}
		this.audit.record(fact);
		return caseFile;
	}

	/** Makes the change and says what to add to its fact. */
	interface Change {

		UnaryOperator<AuditFact> apply(CaseFile caseFile, Instant now);

	}

}
