package vn.langnghe.intake.web;

/**
 * One choice of a form.
 *
 * @param value what is sent
 * @param label a message key, or plain text
 */
record Option(String value, String label) {
}
