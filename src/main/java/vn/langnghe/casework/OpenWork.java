package vn.langnghe.casework;

/** How much work waits for a person; answered by whoever keeps the work items. */
public interface OpenWork {

	/**
	 * @param staffId the person
	 * @return the counts now, equal to what the person's inbox lists
	 */
	Summary of(long staffId);

	/**
	 * Counts of open work over all hats of a person. The last two count both what the
	 * person holds and what waits to be claimed.
	 *
	 * @param mine held by the person
	 * @param unclaimed offered to the person and held by nobody
	 * @param overdue past its deadline
	 * @param dueSoon not overdue, and due within two working days
	 */
	record Summary(int mine, int unclaimed, int overdue, int dueSoon) {

		/** Whether nothing waits. */
		public boolean isEmpty() {
			return this.mine == 0 && this.unclaimed == 0;
		}

	}

}
