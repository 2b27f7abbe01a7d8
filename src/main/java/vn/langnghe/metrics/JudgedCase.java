package vn.langnghe.metrics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One case as it is counted, without anything about persons.
 *
 * @param caseId the case
 * @param agencyId who has it
 * @param number its number
 * @param countedFrom when its clock started
 * @param part where it stood
 * @param onTime whether it counts as on time
 * @param onTimeRaw the same with the waiting for the citizen counted
 * @param first whether it is no second feedback
 * @param dissatisfied whether the citizen said so
 * @param again whether the citizen fed back again
 * @param nature what it is in law
 * @param kind its kind
 * @param procedureCode what it is about
 * @param officeMinutes working minutes in the office until the answer or other end
 * @param waitingMinutes working minutes of waiting for the citizen until then
 * @param answeredAt the first answer
 * @param limitAt the limit it is judged by
 */
public record JudgedCase(long caseId, long agencyId, String number, Instant countedFrom, Part part, boolean onTime,
		boolean onTimeRaw, boolean first, boolean dissatisfied, boolean again, @Nullable String nature,
		@Nullable String kind, @Nullable String procedureCode, @Nullable Integer officeMinutes,
		@Nullable Integer waitingMinutes, @Nullable Instant answeredAt, @Nullable Instant limitAt) {

	/** Where a list that ends with it goes on. */
	public Place place() {
		return new Place(this.agencyId, this.caseId);
	}

}
