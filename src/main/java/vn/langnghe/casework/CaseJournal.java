package vn.langnghe.casework;

import java.util.Objects;
import java.util.function.Function;

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

	CaseJournal(Cases cases, AuditTrail audit) {
		this.cases = cases;
		this.audit = audit;
	}

	/**
	 * Changes one case under its lock.
	 * @param number the case
	 * @param action the audit action
	 * @param by who
	 * @param change the change; returns the fact with what else is worth keeping
	 * @return the changed case
	 */
	CaseFile change(String number, String action, Actor by, Change change) {
		CaseFile caseFile = this.cases.lock(number).orElseThrow(NotFound::new);
		CaseState state = caseFile.state();
		Long handler = caseFile.handlerId();
		AuditFact fact = change.apply(caseFile)
			.apply(AuditFact.ofCase(number, action, by, caseFile.agencyId()).was("state", state));
		fact = fact.is("state", caseFile.state());
		if (!Objects.equals(handler, caseFile.handlerId())) {
			fact = fact.was("handler", handler).is("handler", caseFile.handlerId());
		}
		this.audit.record(fact);
		return caseFile;
	}

	/** Makes the change and says what to add to its fact. */
	interface Change extends Function<CaseFile, Function<AuditFact, AuditFact>> {

	}

}
