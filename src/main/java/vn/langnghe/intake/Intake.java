package vn.langnghe.intake;

import java.security.MessageDigest;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.attachments.Uploads;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseRegister;
import vn.langnghe.intake.Submissions.Kept;
import vn.langnghe.intake.Submissions.Marks;
import vn.langnghe.platform.NotAllowedNow;

/**
 * Receives feedback: the case, its process and the words as received are kept together or
 * not at all. The same submission sent again, however often and at once, gives the same
 * receipt.
 */
@Service
public class Intake {

	private static final int TRIES = 3;

	private final CaseRegister register;

	private final Submissions submissions;

	private final Uploads uploads;

	private final TrackingCodes codes;

	private final TransactionTemplate transaction;

	private final TransactionTemplate reading;

	Intake(CaseRegister register, Submissions submissions, Uploads uploads, TrackingCodes codes,
			PlatformTransactionManager transactions) {
		this.register = register;
		this.submissions = submissions;
		this.uploads = uploads;
		this.codes = codes;
		this.transaction = new TransactionTemplate(transactions);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Receives feedback in a transaction of its own.
	 * @param received what was sent
	 * @return the receipt; for a submission that was received before, the same as then
	 * @throws NotAllowedNow when the key was used for other words, or when the agency
	 * takes no feedback in
	 */
	public Receipt submit(NewSubmission received) {
		String code = this.codes.codeFor(received.key());
		Marks marks = new Marks(this.codes.hashOfKey(received.key()), this.codes.hashOfBody(received.body()),
				this.codes.hashOfCode(code));
		for (int tries = 1;; tries++) {
			try {
				return registerOrFind(received, marks, code);
			}
			catch (ConcurrencyFailureException ex) {
				if (tries == TRIES) {
					throw ex;
				}
			}
		}
	}

	/**
	 * The receipt of a submission, for whoever holds its key.
	 * @return empty when nothing was received under this key
	 */
	public Optional<Receipt> receipt(String key) {
		return find(this.codes.hashOfKey(key))
			.map((before) -> new Receipt(before.caseNumber(), this.codes.codeFor(key)));
	}

	/**
	 * Whether it was received before is asked last, so that a first submission pays
	 * nothing for it.
	 */
	private Receipt registerOrFind(NewSubmission received, Marks marks, String code) {
		String number = null;
		NotAllowedNow refusal = null;
		try {
			number = register(received, marks);
		}
		catch (NotAllowedNow ex) {
			refusal = ex;
		}
		return (number != null) ? new Receipt(number, code) : before(received.key(), marks, code, refusal);
	}

	private @Nullable String register(NewSubmission received, Marks marks) {
		return this.transaction.execute((status) -> {
			CaseFile caseFile = this.register.register(received.asCase(), received.registrar());
			if (this.submissions.keep(caseFile, received.narrative(), received.registrar().staffId(), marks)) {
				this.uploads.claim(received.key(), caseFile, received.source(), received.registrar());
				return caseFile.number();
			}
			status.setRollbackOnly();
			return null;
		});
	}

	/** A file that was chosen since is something else said, as another word would be. */
	private Receipt before(String key, Marks marks, String code, @Nullable NotAllowedNow refusal) {
		Kept before = find(marks.key()).orElseThrow(() -> (refusal != null) ? refusal
				: new ConcurrencyFailureException("The other submission with this key was not kept after all"));
		if (!MessageDigest.isEqual(before.body(), marks.body()) || !this.uploads.chosen(key).isEmpty()) {
			throw new NotAllowedNow("intake.error.other-words", before.caseNumber());
		}
		return new Receipt(before.caseNumber(), code);
	}

	private Optional<Kept> find(byte[] keyHash) {
		Optional<Kept> found = this.reading.execute((status) -> this.submissions.findByKey(keyHash));
		return (found != null) ? found : Optional.empty();
	}

}
