package vn.langnghe.casework;

/** kênh tiếp nhận: the way by which feedback came in. */
public enum Channel {

	WEB, DESK, PHONE, LETTER, EMAIL, API, IMPORT;

	public String messageKey() {
		return "casework.channel." + name();
	}

}
