package vn.langnghe.organisation;

/**
 * Somebody was asked to stand in for somebody else; heard by whoever tells people.
 *
 * @param substitutionId what was entered
 * @param agencyId where the hats are worn
 * @param substitute the person asked
 */
public record SubstituteNamed(long substitutionId, long agencyId, Staff substitute) {
}
