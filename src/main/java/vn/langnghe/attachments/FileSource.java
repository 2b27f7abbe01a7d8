package vn.langnghe.attachments;

/** With what a file came into its case. */
public enum FileSource {

	/** phản ánh: with the feedback itself. */
	FORM,
	/** bổ sung: with the answer to what the office asked. */
	SUPPLEMENT,
	/** scanned or taken over by an official who wrote the feedback down. */
	DESK;

	/** Its words. */
	public String messageKey() {
		return "attachments.source." + name();
	}

}
