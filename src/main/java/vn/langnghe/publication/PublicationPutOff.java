package vn.langnghe.publication;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StepClock;

/**
 * The time to publish a reply has moved.
 *
 * @param caseFile the case
 * @param clock the times that hold now
 */
public record PublicationPutOff(CaseFile caseFile, StepClock clock) {
}
