package vn.langnghe.attachments.parsing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * What the process answers.
 *
 * @param content what was asked for; empty when there is none
 * @param cut whether there was more of it
 * @param why it could not be read, or null when it could
 */
// The bytes are handed over, never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(byte[] content, boolean cut, @Nullable Unreadable why) {

	/** What the process says first: it is there and waits for requests. */
	public static final String READY = "ready";

	/** A million letters, each of three bytes at most, and some air. */
	private static final int LONGEST = 4 * 1024 * 1024;

	/** Nothing could be read. */
	public static Answer unreadable(Unreadable why) {
		return new Answer(new byte[0], false, why);
	}

	/** The content as text. */
	public String text() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	void write(DataOutput to) throws IOException {
		to.writeUTF((this.why != null) ? this.why.name() : "");
		to.writeBoolean(this.cut);
		to.writeInt(this.content.length);
		to.write(this.content);
	}

	/**
	 * Takes an answer from a process that is not trusted.
	 * @throws IOException when it ends early, or is none
	 */
	public static Answer read(DataInput from) throws IOException {
		try {
			String why = from.readUTF();
			boolean cut = from.readBoolean();
			int length = from.readInt();
			if (length < 0 || length > LONGEST) {
				throw new IOException("An answer of " + length + " bytes is none");
			}
			byte[] content = new byte[length];
			from.readFully(content);
			return new Answer(content, cut, why.isEmpty() ? null : Unreadable.valueOf(why));
		}
		catch (IllegalArgumentException ex) {
			throw new IOException("No such answer", ex);
		}
	}

}
