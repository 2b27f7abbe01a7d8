package vn.langnghe.platform;

/**
 * What the product leans on beside its database does not answer just now; the same may be
 * tried again in a moment. Shown with HTTP 503.
 */
public class Unavailable extends NotAllowedNow {

	/**
	 * @param messageKey what cannot be done meanwhile
	 * @param cause why; for the log alone
	 */
	public Unavailable(String messageKey, Throwable cause) {
		super(messageKey);
		initCause(cause);
	}

}
