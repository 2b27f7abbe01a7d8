package vn.langnghe.casework;

import java.util.List;

/** Whether an agency can take feedback in: every step must have somebody. */
public interface Readiness {

	/**
	 * @param agencyId the agency
	 * @return the steps nobody holds, empty when the agency is ready
	 */
	List<String> stepsWithNobody(long agencyId);

}
