package vn.langnghe.casework;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

/** rút phản ánh: a citizen may take feedback back until the reply is issued. */
@Service
@Transactional
public class Withdrawal {

	private final CaseJournal journal;

	private final ApplicationEventPublisher events;

	Withdrawal(CaseJournal journal, ApplicationEventPublisher events) {
		this.journal = journal;
		this.events = events;
	}

	/**
	 * @param reason in the citizen's words, may be empty
	 * @throws NotAllowedNow when there is a reply or the case has ended
	 */
	public void withdraw(String number, String reason) {
		CaseFile withdrawn = this.journal.move(number, Move.WITHDRAW, Actor.CITIZEN, (caseFile, now) -> {
			caseFile.end(Closing.as(ClosedAs.WITHDRAWN, now));
			return (fact) -> fact.is("reason", reason);
		});
		this.events.publishEvent(new CaseEvent.Withdrawn(withdrawn));
	}

}
