package vn.langnghe.intake;

import java.util.Optional;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseRegister;
import vn.langnghe.platform.Actor;
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

	private final TrackingCodes codes;

	private final TransactionTemplate transaction;

	private final TransactionTemplate reading;

	Intake(CaseRegister register, Submissions submissions, TrackingCodes codes,
			PlatformTransactionManager transactions) {
		this.register = register;
		this.submissions = submissions;
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
		byte[] keyHash = this.codes.hashOfKey(received.key());
		byte[] bodyHash = this.codes.hashOfBody(received.body());
		for (int tries = 1;; tries++) {
			try {
				return register(received, keyHash, bodyHash);
			}
			// The first of two may have won, or may have been the very same one whose
			// answer
			// was lost on the way. Looked up only now, so that a first submission pays
			// nothing.
			catch (NotAllowedNow | DataIntegrityViolationException | ConcurrencyFailureException ex) {
				Optional<Submission> before = find(keyHash);
				if (before.isPresent()) {
					return receiptFor(before.get(), received.key(), bodyHash);
				}
				if (ex instanceof NotAllowedNow || tries == TRIES) {
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
		return find(this.codes.hashOfKey(key)).map((submission) -> receipt(submission.caseNumber(), key));
	}

	private Receipt register(NewSubmission received, byte[] keyHash, byte[] bodyHash) {
		String code = this.codes.codeFor(received.key());
		String number = this.transaction.execute((status) -> {
			CaseFile caseFile = this.register.register(received.asCase(), Actor.CITIZEN);
			this.submissions
				.saveAndFlush(new Submission(caseFile, received, keyHash, bodyHash, this.codes.hashOfCode(code)));
			return caseFile.number();
		});
		return new Receipt(String.valueOf(number), code);
	}

	private Receipt receiptFor(Submission before, String key, byte[] bodyHash) {
		if (!before.saysTheSame(bodyHash)) {
			throw new NotAllowedNow("intake.error.other-words", before.caseNumber());
		}
		return receipt(before.caseNumber(), key);
	}

	private Receipt receipt(String number, String key) {
		return new Receipt(number, this.codes.codeFor(key));
	}

	private Optional<Submission> find(byte[] keyHash) {
		Optional<Submission> found = this.reading.execute((status) -> this.submissions.findByKeyHash(keyHash));
		return (found != null) ? found : Optional.empty();
	}

}
