package vn.langnghe.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A report that is to be made.
 *
 * @param agencyId whose
 * @param under with the agencies under it
 * @param period the code of its period
 * @param language in which it is written
 * @param orderedBy who asked for it; null by itself, when the period had ended
 */
record ReportOrder(long agencyId, boolean under, String period, String language, @Nullable Long orderedBy) {
}
