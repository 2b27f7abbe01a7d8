package vn.langnghe.attachments;

import vn.langnghe.casework.CaseFile;

/**
 * A file has become part of a case; said in the transaction in which it did.
 *
 * @param caseFile the case
 * @param file the file
 */
public record FileReceived(CaseFile caseFile, Attachment file) {
}
