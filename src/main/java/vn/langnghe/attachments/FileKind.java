package vn.langnghe.attachments;

/** The kinds of files that are taken in, each told by its content. */
public enum FileKind {

	JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), PDF("application/pdf", "pdf"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	ODT("application/vnd.oasis.opendocument.text", "odt"), TXT("text/plain", "txt");

	private final String mediaType;

	private final String extension;

	FileKind(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The ending of a name under which it is given out. */
	public String extension() {
		return this.extension;
	}

	/** Whether it can be shown as a picture, without what else stands in the file. */
	public boolean isPicture() {
		return this == JPEG || this == PNG;
	}

}
