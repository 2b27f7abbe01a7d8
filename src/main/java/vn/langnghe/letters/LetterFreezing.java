package vn.langnghe.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the PDFs of letters that went out, seconds after, each by the node that takes it
 * first. The PDF and its hash in the audit trail come together.
 */
@Component
class LetterFreezing {

	private static final Logger log = LoggerFactory.getLogger(LetterFreezing.class);

	private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

	/** So that a turn of the schedule ends. */
	private static final int MOST = 1_000;

	private final KeptLetters kept;

	private final IssuedLetters letters;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LetterFreezing(KeptLetters kept, IssuedLetters letters, PlatformTransactionManager transactions, Clock clock) {
		this.kept = kept;
		this.letters = letters;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${langnghe.letters.freeze-every:PT2S}")
	void freezeDue() {
		int made = 0;
		while (made < MOST && freezeOne()) {
			made++;
		}
	}

	/** What fails is tried again later and holds up no other. */
	private boolean freezeOne() {
		Long[] taken = new Long[1];
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				Optional<Long> next = this.kept.next(this.clock.instant());
				next.ifPresent((reply) -> {
					taken[0] = reply;
					this.letters.freeze(reply);
				});
				return next.isPresent();
			}));
		}
		catch (RuntimeException ex) {
			Long reply = taken[0];
			if (reply == null) {
				throw ex;
			}
			log.error("The letter of reply {} could not be made; it is tried again in {}", reply, AGAIN_AFTER, ex);
			this.transaction
				.executeWithoutResult((status) -> this.kept.putOff(reply, this.clock.instant().plus(AGAIN_AFTER)));
			return true;
		}
	}

}
