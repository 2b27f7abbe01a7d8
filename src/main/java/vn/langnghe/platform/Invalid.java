package vn.langnghe.platform;

/** What was sent breaks a rule that belongs to one field. Shown with HTTP 400. */
public class Invalid extends DomainException {

	private final String field;

	/**
	 * @param field the form field the words stand beside
	 * @param messageKey the words
	 * @param arguments their arguments
	 */
	public Invalid(String field, String messageKey, Object... arguments) {
		super(messageKey, arguments);
		this.field = field;
	}

	public String field() {
		return this.field;
	}

}
