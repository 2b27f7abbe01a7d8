package vn.langnghe.notification;

/** What became of a notice. */
public enum NoticeState {

	/** Waits to be sent, or to be tried again. */
	PENDING("waiting"),
	/** The mail server took it. */
	SENT("done"),
	/** Shown in the product only: no mail server or no address. */
	VISIBLE_ONLY("neutral"),
	/** Tried often enough, or the address cannot be one. */
	GIVEN_UP("alert");

	private final String sign;

	NoticeState(String sign) {
		this.sign = sign;
	}

	public String messageKey() {
		return "notification.state." + name();
	}

	/** The shape and colour in which pages show it. */
	public String sign() {
		return this.sign;
	}

}
