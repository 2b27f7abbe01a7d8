package vn.langnghe.publication;

import vn.langnghe.casework.CaseFile;

/**
 * A reply has been issued and waits to be published. Whatever is still open of an earlier
 * reply of the case is moot.
 *
 * @param caseFile the case
 */
public record PublicationDue(CaseFile caseFile) {
}
