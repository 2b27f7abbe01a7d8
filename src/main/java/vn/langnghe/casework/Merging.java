package vn.langnghe.casework;

import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

/** gộp: several cases about the same thing are carried on as one. */
@Service
@Transactional
public class Merging {

	private final CaseJournal journal;

	private final CaseLookup cases;

	private final Deadlines deadlines;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	Merging(CaseJournal journal, CaseLookup cases, Deadlines deadlines, AuditTrail audit,
			ApplicationEventPublisher events) {
		this.journal = journal;
		this.cases = cases;
		this.deadlines = deadlines;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Another case about the same thing carries this one on.
	 * @param into the number of that case, of the same agency and still on its way
	 * @throws Invalid when the other case cannot carry it
	 */
	public void merge(String number, String into, Actor by) {
		CaseFile other = this.cases.find(into)
			.filter((found) -> !found.number().equals(number) && found.lockedTo() == null)
			.orElseThrow(() -> new Invalid("into", "casework.error.no-such-case"));
		CaseFile merged = this.journal.move(number, Move.MERGE, by, (caseFile, now) -> {
			if (other.agencyId() != caseFile.agencyId()) {
				throw new Invalid("into", "casework.error.no-such-case");
			}
			if (!other.state().onTheWay()) {
				throw new Invalid("into", "casework.error.other-not-on-the-way");
			}
			caseFile.end(Closing.merged(other, now));
			return (fact) -> fact.is("into", into);
		});
		this.audit.record(AuditFact.ofCase(into, "case.merged-with", by, other.agencyId()).is("merged", number));
		this.events.publishEvent(new CaseEvent.Merged(merged));
	}

	/**
	 * The merging was a mistake: the case is classified again, with its old promise.
	 * @throws NotAllowedNow when the case that carries it was answered meanwhile
	 */
	public void unmerge(String number, String reason, Actor by) {
		CaseFile revived = this.journal.move(number, Move.UNMERGE, by, (caseFile, now) -> {
			CaseFile other = this.cases.get(Objects.requireNonNull(caseFile.mergedInto(), "merged into a case"));
			if (!other.state().onTheWay()) {
				throw new NotAllowedNow("casework.error.other-answered", other.number());
			}
			caseFile.revive();
			caseFile.begin(this.deadlines.clock(caseFile, Steps.CLASSIFY, now));
			return (fact) -> fact.is("from", other.number()).is("reason", reason);
		});
		this.events.publishEvent(new CaseEvent.Unmerged(revived));
	}

}
