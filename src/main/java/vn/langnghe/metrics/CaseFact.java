package vn.langnghe.metrics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the figures count of one case; a row of {@code case_fact}, where each column is
 * explained. Made of the case's history and the agency's calendar alone, so that it can
 * be made anew at any time.
 */
record CaseFact(long caseId, long agencyId, String caseNumber, String channel, @Nullable String nature,
		@Nullable String kind, @Nullable String subtype, @Nullable Long procedureId, @Nullable Long handlerId,
		@Nullable String dossierNumber, Instant sentAt, Instant countedFrom, @Nullable Instant openedAt,
		@Nullable Instant refusedAt, @Nullable Instant answeredAt, @Nullable Instant publishedAt,
		@Nullable Instant leftAt, @Nullable String leftAs, @Nullable Instant settledAt, Instant refuseBy,
		Instant answerBy, Instant answerByRaw, @Nullable Instant publishBy, String waits, String waitsInTime,
		@Nullable Integer officeMinutes, @Nullable Integer waitingMinutes, boolean rated,
		@Nullable Instant dissatisfiedAt, @Nullable Instant againAt, boolean isAgain, @Nullable Instant breachedAt,
		@Nullable Instant promiseBrokenAt, @Nullable Instant extendedAt, @Nullable Instant reportedAt, int transfersIn,
		boolean wronglyTransferred, int draftsReturned, int reopened, @Nullable String substantiation,
		@Nullable Boolean timely, @Nullable Boolean correct, @Nullable String rootCause, @Nullable String reformArea,
		@Nullable Instant closedAt, @Nullable String closedAs, @Nullable Instant ratedAt) {
}
