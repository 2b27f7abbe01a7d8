package vn.langnghe.organisation;

/**
 * Somebody no longer wears a hat, or can no longer log in to wear it. Heard in the same
 * transaction by whoever keeps the work that was in the person's hands.
 *
 * @param staffId the person
 * @param role the hat
 * @param agencyId where it was worn
 */
public record HatLost(long staffId, Role role, long agencyId) {
}
