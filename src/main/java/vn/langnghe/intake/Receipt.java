package vn.langnghe.intake;

/**
 * What a citizen gets for feedback received.
 *
 * @param caseNumber the number in the register; not a secret
 * @param trackingCode opens the case; in groups, to be shown and never kept or logged
 */
public record Receipt(String caseNumber, String trackingCode) {
}
