package vn.langnghe.attachments.reading;

/**
 * A file that this node has in hand.
 *
 * @param attachmentId which
 * @param caseId of which case
 * @param contentId where its bytes are
 * @param kind what it is
 * @param begun the how many-th time this is that it is in hand: whoever reports on an
 * earlier time comes too late
 * @param failed how often its reading failed
 */
record FileToRead(long attachmentId, long caseId, long contentId, String kind, int begun, int failed) {

}
