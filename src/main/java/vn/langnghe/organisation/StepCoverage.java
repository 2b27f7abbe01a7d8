package vn.langnghe.organisation;

import java.util.List;

/**
 * Whether every step of the process has somebody at an agency; an agency in which one has
 * nobody cannot take feedback in. Answered by whoever knows the process.
 */
public interface StepCoverage {

	/**
	 * @param agencyId the agency
	 * @return the steps nobody holds, empty when the agency is ready
	 */
	List<String> stepsWithNobody(long agencyId);

}
