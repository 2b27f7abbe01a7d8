package vn.langnghe.attachments.parsing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What is asked of the process.
 *
 * @param wanted what of the file
 * @param type the type of its content, as it was detected when it came in
 * @param file where it lies, under a name of ours
 */
public record Request(Wanted wanted, String type, Path file) {

	/** What can be asked for. */
	public enum Wanted {

		/** Its text, in UTF-8. */
		TEXT,

		/** Its first page, as PNG. */
		FIRST_PAGE

	}

	/** Sends it. */
	public void write(DataOutput to) throws IOException {
		to.writeUTF(this.wanted.name());
		to.writeUTF(this.type);
		to.writeUTF(this.file.toString());
	}

	static Request read(DataInput from) throws IOException {
		return new Request(Wanted.valueOf(from.readUTF()), from.readUTF(), Path.of(from.readUTF()));
	}

}
