package vn.langnghe.workflow;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.Role;

/**
 * Those to whom a piece of work goes.
 *
 * @param agencyId whose people
 * @param role under which hat
 * @param assigneeId the one person, or null when any holder of the hat may take it
 * @param barred who is never offered it
 */
record Pool(long agencyId, Role role, @Nullable Long assigneeId, Set<Long> barred) {
}
