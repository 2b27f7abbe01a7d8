package vn.langnghe.platform;

/**
 * There is no such thing, or not for this person: the two are told apart by nobody but
 * the audit trail. Shown with HTTP 404.
 */
public class NotFound extends DomainException {

	public NotFound() {
		super("platform.error.404.what");
	}

}
