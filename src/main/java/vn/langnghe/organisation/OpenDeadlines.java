package vn.langnghe.organisation;

import java.util.List;

/** Which open deadlines a change of the calendar moves; answered by who keeps them. */
public interface OpenDeadlines {

	/**
	 * @param agencyId the agency whose calendar changes
	 * @param shift the change
	 * @param reader the account that is shown the answer: what this person may not know
	 * of is left out
	 * @return the deadlines that move, by case
	 */
	List<MovedDeadline> movedBy(long agencyId, DeadlineShift shift, long reader);

}
