package vn.langnghe.notification;

/** When an official wants to be told of a kind of notice by mail. */
public enum NoticeChoice {

	/** Gửi ngay. */
	AT_ONCE,
	/** In the summary of the next working morning. */
	DIGEST,
	/** Only in the product's own list. */
	NEVER;

	public String messageKey() {
		return "notification.choice." + name();
	}

}
