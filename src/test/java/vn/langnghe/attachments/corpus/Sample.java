package vn.langnghe.attachments.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file to send.
 *
 * @param what it is, in a few words
 * @param name under which it is sent
 * @param hostile whether somebody means harm by it, or it is broken
 * @param content makes it
 */
public record Sample(String what, String name, boolean hostile, Content content) {

	/** The bytes of it. */
	public byte[] bytes() {
		try {
			return this.content.make();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.what, ex);
		}
	}

	/** The type that its name claims. */
	public String type() {
		String ending = this.name.substring(this.name.lastIndexOf('.') + 1);
		return switch (ending) {
			case "pdf" -> "application/pdf";
			case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
			case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
			case "odt" -> "application/vnd.oasis.opendocument.text";
			case "jpg", "jpeg" -> "image/jpeg";
			case "png" -> "image/png";
			default -> "text/plain";
		};
	}

	@Override
	public String toString() {
		return this.what;
	}

	/** Makes a file. */
	@FunctionalInterface
	public interface Content {

		byte[] make() throws IOException;

	}

}
