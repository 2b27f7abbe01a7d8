package vn.langnghe.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.langnghe.catalogue.RefusalReason;

/**
 * Why the case was not taken in hand.
 *
 * @param refusalReason the reason of Decree 20/2008 art. 7 or of the design
 * @param refusalExplanation the reason in this case, in words for the citizen
 */
@Embeddable
public record Refusal(@Enumerated(EnumType.STRING) RefusalReason refusalReason, String refusalExplanation) {
}
