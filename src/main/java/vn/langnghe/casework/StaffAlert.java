package vn.langnghe.casework;

/**
 * Something urgent that is now one person's to do. Announced by whoever gives the work,
 * heard in the same transaction. Announcing it twice tells the person once.
 *
 * @param caseFile the case, already moved to the step the alert is about
 * @param staffId who is told; nobody is told of a case about oneself
 * @param kind what happened
 */
public record StaffAlert(CaseFile caseFile, long staffId, Kind kind) {

	/** What happened. */
	public enum Kind {

		/**
		 * đôn đốc: the chairperson urges whoever holds the step; told at most once a day.
		 */
		URGED,
		/** The draft came back with what must be changed. */
		DRAFT_RETURNED,
		/** The case was given to this handler, also by reassigning or reopening. */
		ASSIGNED,
		/** A step's time is used up and this person watches over it. */
		FOLLOW_UP,
		/** A step's time is used up and this person decides what happens. */
		INTERVENE

	}

}
