package vn.langnghe.attachments;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseFile;

/**
 * A file under the name with which it was sent. It is chosen for a form first, and waits
 * for that form to be sent; with the form it becomes part of a case and stays as it is.
 * Its bytes are a content of the {@link FileStore}, which other files may share.
 */
@Entity
public class Attachment {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private byte[] keyHash;

	private long contentId;

	private String name;

	@Enumerated(EnumType.STRING)
	private FileKind kind;

	private long size;

	private Instant chosenAt;

	private @Nullable Long caseId;

	private @Nullable Long agencyId;

	@Enumerated(EnumType.STRING)
	private @Nullable FileSource source;

	private @Nullable Instant receivedAt;

	@SuppressWarnings("NullAway")
	protected Attachment() {
	}

	Attachment(byte[] keyHash, long contentId, String name, FileKind kind, long size, Instant chosenAt) {
		this.keyHash = keyHash;
		this.contentId = contentId;
		this.name = name;
		this.kind = kind;
		this.size = size;
		this.chosenAt = chosenAt;
	}

	/** The same file, chosen for another form. */
	Attachment forForm(byte[] keyHash, Instant now) {
		return new Attachment(keyHash, this.contentId, this.name, this.kind, this.size, now);
	}

	/** Its form was sent. */
	void become(CaseFile caseFile, FileSource source, Instant now) {
		this.caseId = caseFile.id();
		this.agencyId = caseFile.agencyId();
		this.source = source;
		this.receivedAt = now;
	}

	public long id() {
		return Objects.requireNonNull(this.id, "not saved yet");
	}

	/** Its bytes in the store. */
	public long contentId() {
		return this.contentId;
	}

	/** The name with which it was sent, fit to be shown; never part of a path. */
	public String name() {
		return this.name;
	}

	public FileKind kind() {
		return this.kind;
	}

	/** In bytes. */
	public long size() {
		return this.size;
	}

	/** The case of which it is part, or null while its form is not sent. */
	public @Nullable Long caseId() {
		return this.caseId;
	}

	/** With what it came, or null while its form is not sent. */
	public @Nullable FileSource source() {
		return this.source;
	}

	/** When it became part of the case, or null while its form is not sent. */
	public @Nullable Instant receivedAt() {
		return this.receivedAt;
	}

}
