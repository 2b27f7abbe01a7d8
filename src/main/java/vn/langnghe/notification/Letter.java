package vn.langnghe.notification;

/**
 * The words of one mail.
 *
 * @param subject one line without control characters
 * @param body plain text
 * @param language its language
 */
record Letter(String subject, String body, String language) {

	/** Whatever an argument brings along: a subject is one line. */
	Letter {
		subject = subject.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
	}

}
