package vn.langnghe.casework;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;

/** Words said about a case that do not move it. */
@Service
@Transactional
public class Directions {

	private final CaseJournal journal;

	Directions(CaseJournal journal) {
		this.journal = journal;
	}

	/** đôn đốc: a chairperson's word to whoever holds the step. */
	public void urge(String number, String instruction, Actor by) {
		this.journal.change(number, "case.urged", by, (caseFile, now) -> (fact) -> fact.is("instruction", instruction));
	}

	/** The head reports a broken deadline to the superior agency. */
	public void report(String number, String words, Actor by) {
		this.journal.change(number, "case.reported", by, (caseFile, now) -> (fact) -> fact.is("report", words));
	}

	/** The superior agency's word on a broken deadline. */
	public void instruct(String number, String instruction, Actor by) {
		this.journal.change(number, "case.instructed", by,
				(caseFile, now) -> (fact) -> fact.is("instruction", instruction));
	}

	/** A word that ends a reminder or a follow-up. */
	public void note(String number, String about, String words, Actor by) {
		this.journal.change(number, "case.noted", by,
				(caseFile, now) -> (fact) -> fact.is("about", about).is("note", words));
	}

}
