package vn.langnghe.platform;

/**
 * The act is lawful at another moment or for another person, but not now: somebody else
 * decided meanwhile, or the case has moved on. Shown with HTTP 409.
 */
public class NotAllowedNow extends DomainException {

	public NotAllowedNow(String messageKey, Object... arguments) {
		super(messageKey, arguments);
	}

}
