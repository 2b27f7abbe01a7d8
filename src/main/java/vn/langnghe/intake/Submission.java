package vn.langnghe.intake;

import java.security.MessageDigest;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Channel;

/**
 * Feedback as it was received, word for word. The database refuses every change to it.
 */
@Entity
@Immutable
class Submission {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private long agencyId;

	private long caseId;

	private String caseNumber;

	private byte[] keyHash;

	private byte[] bodyHash;

	private byte[] trackingHash;

	private String narrative;

	private String language;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private Instant receivedAt;

	@SuppressWarnings("NullAway")
	protected Submission() {
	}

	Submission(CaseFile caseFile, NewSubmission received, byte[] keyHash, byte[] bodyHash, byte[] trackingHash) {
		this.agencyId = caseFile.agencyId();
		this.caseId = caseFile.id();
		this.caseNumber = caseFile.number();
		this.keyHash = keyHash;
		this.bodyHash = bodyHash;
		this.trackingHash = trackingHash;
		this.narrative = received.narrative();
		this.language = received.language();
		this.channel = received.channel();
		this.receivedAt = caseFile.received().receivedAt();
	}

	String caseNumber() {
		return this.caseNumber;
	}

	String narrative() {
		return this.narrative;
	}

	boolean saysTheSame(byte[] otherBodyHash) {
		return MessageDigest.isEqual(this.bodyHash, otherBodyHash);
	}

}
