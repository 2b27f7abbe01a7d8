package vn.langnghe.organisation;

/**
 * Somebody at an agency gained or lost a hat.
 *
 * @param agencyId the agency where the hat is worn
 */
public record HatsChanged(long agencyId) {
}
