package vn.langnghe.casework;

/**
 * Something urgent that is one person's own; heard by whoever tells people.
 *
 * @param caseFile the case
 * @param staffId the person
 * @param kind {@code assigned}, {@code returned}, {@code urged}, {@code escalated} or
 * {@code entrusted} (a denunciation), {@code consulted} or {@code instructed}
 */
public record StaffAlert(CaseFile caseFile, long staffId, String kind) {
}
