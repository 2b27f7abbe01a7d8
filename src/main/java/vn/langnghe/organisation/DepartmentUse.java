package vn.langnghe.organisation;

/** What hangs on a department elsewhere; answered by whoever keeps the work. */
public interface DepartmentUse {

	/** How much open work lies in the hands of people who belong to a department. */
	int openWork(long departmentId);

	/** Whether cases of an agency are proposed to a department of this name. */
	boolean isProposed(long agencyId, String name);

}
