package vn.langnghe.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice that one worker has in hand for a while.
 *
 * @param id the notice
 * @param agencyId in whose name it is sent
 * @param caseNumber the case it is about, or null
 * @param staffId the person told; null for the citizen
 * @param inPlaceOf the absent person for whom that one stands in, or null
 * @param kind what it tells
 * @param counts what its words count, else empty
 * @param language the reader's language
 * @param attempts how often it was tried, this time included
 * @param messageId the message's stable identity
 */
record ClaimedNotice(long id, long agencyId, @Nullable String caseNumber, @Nullable Long staffId,
		@Nullable Long inPlaceOf, NoticeKind kind, List<Integer> counts, String language, int attempts,
		String messageId) {
}
