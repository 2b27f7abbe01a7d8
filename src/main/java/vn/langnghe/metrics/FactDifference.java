package vn.langnghe.metrics;

/**
 * A fact that is not kept as the events say.
 *
 * @param caseId the case
 * @param kind the table
 * @param key the row's
 * @param made whether the events know of it at all
 * @param columns where it differs: what stands there and what the events say
 */
record FactDifference(long caseId, String kind, long key, boolean made, String columns) {
}
