package vn.langnghe.notification;

/** What became of a notice. */
public enum NoticeState {

	/** Waits to be sent, or to be tried again. */
	PENDING("waiting"),
	/** The server took it. */
	SENT("done"),
	/** Waits for the morning's digest, or was in one: the reader wanted it so. */
	FOR_DIGEST("neutral"),
	/** Shown in the product only: no server, no address, or not wanted. */
	VISIBLE_ONLY("neutral"),
	/** Tried often enough, refused for good, or the address cannot be one. */
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
