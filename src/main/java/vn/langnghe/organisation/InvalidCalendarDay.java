package vn.langnghe.organisation;

/** Says why a day cannot be written into a calendar, as the key of a message. */
public class InvalidCalendarDay extends RuntimeException {

	private final String messageKey;

	InvalidCalendarDay(String messageKey) {
		super(messageKey);
		this.messageKey = messageKey;
	}

	/** The message that tells the administrator what to correct. */
	public String messageKey() {
		return this.messageKey;
	}

}
