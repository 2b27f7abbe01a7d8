package vn.langnghe.casework;

/** Who holds or held work on a case; answered by whoever keeps the work items. */
public interface CaseHolders {

	/**
	 * @param staffId the person
	 * @param caseId the case
	 * @return whether the person is offered, holds or did work on the case
	 */
	boolean everHeld(long staffId, long caseId);

}
