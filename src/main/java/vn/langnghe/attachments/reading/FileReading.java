package vn.langnghe.attachments.reading;

import org.jspecify.annotations.Nullable;

import vn.langnghe.attachments.parsing.Unreadable;

/**
 * What was read of a file.
 *
 * @param text its text in NFC; empty when it has none or could not be read
 * @param cut whether it had more text than is kept
 * @param firstPage the first page as PNG, or null when there is none
 * @param why it could not be read, or null when it could
 */
// The picture is handed over, never compared.
@SuppressWarnings("ArrayRecordComponent")
record FileReading(String text, boolean cut, byte @Nullable [] firstPage, @Nullable Unreadable why) {

}
