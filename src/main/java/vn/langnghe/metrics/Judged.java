package vn.langnghe.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Cases that are alike in all that Decision 766/QD-TTg asks of them, as of the end of a
 * period.
 *
 * @param part where they stood
 * @param onTime whether no limit was broken, the waiting for the citizen left out as the
 * agency's policy says
 * @param onTimeRaw the same with the waiting counted
 * @param received whether their clock started in the period; else they were in hand
 * @param first whether they are no second feedback on a case that was answered
 * @param dissatisfied whether the citizen said so
 * @param again whether the citizen fed back again on them
 * @param nature what they are in law, null before that is decided
 * @param kind the kind of Decree 20/2008, null before that is known
 * @param cases how many
 */
public record Judged(Part part, boolean onTime, boolean onTimeRaw, boolean received, boolean first,
		boolean dissatisfied, boolean again, @Nullable String nature, @Nullable String kind, long cases) {

	/** What satisfaction with the handling takes away from all. */
	public boolean isUnhappy() {
		return this.dissatisfied || this.again || !this.onTime;
	}

	/** Whether satisfaction with the handling counts them at all. */
	public boolean isFirstReceived() {
		return this.received && this.first;
	}

}
