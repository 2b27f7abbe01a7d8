package vn.langnghe.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one case, as it was written down when it happened: the
 * entries of its audit trail, oldest first, and the rows beside it.
 */
record CaseHistory(long caseId, long agencyId, String caseNumber, String channel, @Nullable String nature,
		@Nullable String kind, @Nullable String subtype, @Nullable Long procedureId, @Nullable Long handlerId,
		@Nullable String dossierNumber, Instant sentAt, @Nullable Instant closedAt, @Nullable String closedAs,
		boolean again, List<Event> events, List<Wait> waits, List<Decision> publications, List<Finding> findings,
		List<Step> steps) {

	/** When something happened, oldest first. */
	Stream<Event> events(String... actions) {
		return this.events.stream().filter((event) -> List.of(actions).contains(event.action()));
	}

	/** When something happened first, or null. */
	@Nullable Instant first(String... actions) {
		return events(actions).map(Event::at).findFirst().orElse(null);
	}

	/** Whether it was taken over from an earlier register, which tells days only. */
	boolean isImported() {
		return count("imported") > 0;
	}

	int count(String action) {
		return (int) events(action).count();
	}

	/** Whether a transfer went to an agency of this installation. */
	static boolean isInside(Event transfer) {
		return "RECEIVED".equals(transfer.after().get("state"));
	}

	/** An entry of the audit trail, its action without {@code case.}. */
	record Event(String action, Instant at, Map<String, String> after) {
	}

	/** The citizen was waited for, with what that does to the clock. */
	record Wait(Instant askedAt, @Nullable Instant answeredAt, String clock) {
	}

	/** What became of a reply in public. */
	record Decision(Instant begunAt, @Nullable Instant decidedAt) {
	}

	/** What an approved reply found. */
	record Finding(String substantiation, boolean timely, boolean correct, String rootCause, String reformArea) {
	}

	/** A finished step of its way. */
	record Step(long workItemId, long agencyId, String step, @Nullable Long holderId, Instant beganAt, Instant endedAt,
			Instant dueAt, @Nullable String outcome) {
	}

}
