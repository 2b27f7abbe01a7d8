package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.attachments.FileStore.Arrived;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.Secret;
import vn.langnghe.platform.Unavailable;

/**
 * Files that were chosen for a form which is not sent yet. Whoever holds the form's key
 * may add to them, see their names and take them away; with the form they become part of
 * its case, in the same transaction. What is never sent is swept up after a day.
 */
@Service
@EnableConfigurationProperties(UploadLimits.class)
public class Uploads {

	private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{26,40}");

	private final Attachments attachments;

	private final FileStore store;

	private final ContentCheck check;

	private final UnclaimedFiles unclaimed;

	private final UploadLimits limits;

	private final Secret secret;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Semaphore places;

	Uploads(Attachments attachments, FileStore store, ContentCheck check, UnclaimedFiles unclaimed, UploadLimits limits,
			Secret secret, AuditTrail audit, ApplicationEventPublisher events, PlatformTransactionManager transactions,
			Clock clock) {
		this.attachments = attachments;
		this.store = store;
		this.check = check;
		this.unclaimed = unclaimed;
		this.limits = limits;
		this.secret = secret;
		this.audit = audit;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
		this.places = new Semaphore(limits.atOnce());
	}

	/**
	 * Takes a file in for a form.
	 * @param key the form's key
	 * @param name as the sender's machine calls it
	 * @param bytes the file; read a piece at a time
	 * @throws Invalid of the field {@code files}, with words for the sender, when this
	 * file is not taken
	 * @throws NotAllowedNow when this node takes in too many at once, it is no key, or
	 * what keeps the files does not answer ({@link Unavailable})
	 * @throws IOException when the sender breaks off or takes too long
	 */
	public void take(String key, String name, InputStream bytes) throws IOException {
		if (!KEY.matcher(key).matches()) {
			throw new NotAllowedNow("attachments.error.key");
		}
		if (!this.places.tryAcquire()) {
			throw new NotAllowedNow("attachments.error.busy");
		}
		try {
			keep(key, name, new HurriedStream(bytes, this.limits.longest()));
		}
		catch (Unavailable away) {
			throw new Unavailable("attachments.error.not-kept", away);
		}
		finally {
			this.places.release();
		}
	}

	private void keep(String key, String name, InputStream bytes) throws IOException {
		roomFor(key);
		byte[] head = bytes.readNBytes(ContentCheck.HEAD);
		FileKind begun = this.check.byBeginning(head);
		Arrived arrived = this.store.keep(new SequenceInputStream(new ByteArrayInputStream(head), bytes),
				this.limits.maxSize().toBytes());
		boolean taken = false;
		try {
			FileKind kind = this.check.whole(begun, this.store, arrived);
			this.transaction.executeWithoutResult((status) -> {
				roomFor(key);
				this.attachments.save(new Attachment(hash(key), this.store.finish(arrived), FileName.shown(name), kind,
						arrived.size(), now()));
			});
			taken = true;
		}
		finally {
			if (!taken) {
				this.store.discard(arrived.contentId());
			}
		}
	}

	private void roomFor(String key) {
		if (chosen(key).size() >= this.limits.maxFiles()) {
			throw Refused.TOO_MANY.because(this.limits.maxFiles());
		}
	}

	/** What is chosen for a form, in the order in which it came. */
	public List<Attachment> chosen(String key) {
		return this.attachments.findByKeyHashAndCaseIdIsNullOrderById(hash(key));
	}

	/** Takes a chosen file away again; what is not chosen for this form is left alone. */
	public void remove(String key, long id) {
		chosen(key).stream().map(Attachment::id).filter((one) -> one == id).forEach(this.unclaimed::giveUp);
	}

	/**
	 * The form is sent: what was chosen for it becomes part of its case, in the caller's
	 * transaction.
	 * @param by who sends it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void claim(String key, CaseFile caseFile, FileSource source, Actor by) {
		Instant now = now();
		for (Attachment file : chosen(key)) {
			file.become(caseFile, source, now);
			this.audit.record(AuditFact.ofCase(caseFile.number(), "case.file-received", by, caseFile.agencyId())
				.is("file", file.id())
				.is("fileKind", file.kind())
				.is("fileSize", file.size())
				.is("sha256", HexFormat.of().formatHex(this.store.sha256(file.contentId()))));
			this.events.publishEvent(new FileReceived(caseFile, file));
		}
	}

	/**
	 * A form that was sent already goes on under another key, with what was chosen for
	 * it.
	 */
	@Transactional
	public void carryOver(String key, String newKey) {
		for (Attachment file : this.attachments.findByKeyHashOrderById(hash(key))) {
			if (chosen(newKey).size() < this.limits.maxFiles()) {
				this.attachments.save(file.forForm(hash(newKey), now()));
			}
		}
	}

	private byte[] hash(String key) {
		return this.secret.hash("upload-key", key);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
