package vn.langnghe.casework;

import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;

/** người bị phản ánh: the officials a case is about, who never see it. */
@Service
public class Subjects {

	private final CaseJournal journal;

	private final ApplicationEventPublisher events;

	Subjects(CaseJournal journal, ApplicationEventPublisher events) {
		this.journal = journal;
		this.events = events;
	}

	/**
	 * Names them while nothing else is decided; their open work goes to others.
	 * @throws Invalid when the handler is among them
	 */
	@Transactional
	public void name(String number, Set<Long> subjects, Actor by) {
		CaseFile named = this.journal.change(number, "case.subjects-named", by, (caseFile, now) -> {
			caseFile.name(subjects);
			return (fact) -> fact.is("namedOfficials", subjects.size());
		});
		this.events.publishEvent(new CaseEvent.SubjectsNamed(named));
	}

}
