package vn.langnghe.organisation;

import java.util.function.Predicate;

/** What hangs on a department elsewhere; answered by whoever keeps the work. */
public interface DepartmentUse {

	/** How much open work lies in the hands of people who belong to a department. */
	int openWork(long departmentId);

	/** Tells of a department's name whether cases of an agency are proposed to it. */
	Predicate<String> proposed(long agencyId);

}
