package vn.langnghe.casework;

import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;

/**
 * phân loại: what the one-stop desk decides about what came in. Like every service that
 * moves a case it locks the case, sets the next step's deadline, writes the audit trail
 * and announces what happened, in the caller's transaction; who may call it is decided by
 * the work item behind it.
 */
@Service
@Transactional
public class Reception {

	private final CaseJournal journal;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	Reception(CaseJournal journal, Deadlines deadlines, ApplicationEventPublisher events) {
		this.journal = journal;
		this.deadlines = deadlines;
		this.events = events;
	}

	/**
	 * thụ lý: takes the case in hand, with its classification and the officials it is
	 * about.
	 * @throws Invalid when whoever takes it in hand is one of them: such a person steps
	 * aside
	 */
	public void accept(String number, Classification classification, Set<Long> subjects, Actor by) {
		if (by.staffId() != null && subjects.contains(by.staffId())) {
			throw new Invalid("subjects", "casework.error.own-subject");
		}
		CaseFile accepted = this.journal.move(number, Move.ACCEPT, by, (caseFile, now) -> {
			caseFile.name(subjects);
			caseFile.classify(classification);
			caseFile.promise(this.deadlines.promise(caseFile.agencyId(), classification.kind(),
					caseFile.promise().clockStartedAt()));
			caseFile.begin(this.deadlines.clock(caseFile, Steps.ASSIGN, now));
			return (fact) -> fact.is("nature", classification.nature())
				.is("kind", classification.kind())
				.is("subtype", classification.subtype())
				.is("namedOfficials", subjects.size());
		});
		this.events.publishEvent(new CaseEvent.SubjectsNamed(accepted));
	}

	/** từ chối: Decree 20/2008 art. 7; the reason and the right channel are said. */
	public void refuse(String number, Refusal refusal, Actor by) {
		CaseFile refused = this.journal.move(number, Move.REFUSE, by, (caseFile, now) -> {
			caseFile.end(Closing.refused(refusal, now));
			return (fact) -> fact.is("reason", refusal.refusalReason());
		});
		this.events.publishEvent(new CaseEvent.Refused(refused));
	}

}
