package vn.langnghe.workflow;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StepClock;

/**
 * A process beside the way of a case, which may run on when the case has ended: it keeps
 * the time of its step itself. One for each such process file.
 */
interface BesideProcess {

	/** The id of the process in its file. */
	String key();

	/** The step whose time it keeps. */
	String step();

	/** The time of that step, which is open. */
	StepClock clock(CaseFile caseFile);

}
