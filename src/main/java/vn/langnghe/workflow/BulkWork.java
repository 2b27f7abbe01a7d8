package vn.langnghe.workflow;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

/**
 * Does to one piece of work what was ordered, with the rights that the person has at that
 * moment, and keeps what a rule said against it. No piece harms another.
 */
@Component
class BulkWork {

	private static final Logger log = LoggerFactory.getLogger(BulkWork.class);

	private static final int MOST_ATTEMPTS = 3;

	private static final Duration REST = Duration.ofSeconds(2);

	private final BulkQueue queue;

	private final BulkStep step;

	private final StepWork work;

	BulkWork(BulkQueue queue, BulkStep step, StepWork work) {
		this.queue = queue;
		this.step = step;
		this.work = work;
	}

	void carryOut(BulkQueue.Taken taken) {
		try {
			this.step.carryOut(taken);
		}
		catch (NotFound refusal) {
			this.queue.refused(taken, new NotAllowedNow("workflow.bulk.error.not-offered"));
			recordRefusal(taken);
		}
		catch (DomainException refusal) {
			this.queue.refused(taken, refusal);
		}
		catch (ConcurrencyFailureException ex) {
			again(taken, "workflow.bulk.error.busy");
		}
		// Whatever it is, it concerns this piece: the others go on, and it waits.
		catch (RuntimeException ex) {
			log.warn("A piece of order {} failed ({})", taken.orderId(), ex.getClass().getSimpleName());
			again(taken, "workflow.bulk.error.failed");
		}
	}

	private void again(BulkQueue.Taken taken, String reason) {
		if (taken.attempts() >= MOST_ATTEMPTS) {
			this.queue.refused(taken, new NotAllowedNow(reason));
		}
		else {
			this.queue.giveBack(List.of(taken), REST);
		}
	}

	/**
	 * What undid the doing undid its line in the audit trail too; to look at the work is
	 * refused in the same way, and that line stays.
	 */
	private void recordRefusal(BulkQueue.Taken taken) {
		try {
			this.work.open(taken.workItemId(), taken.who());
		}
		catch (NotFound recorded) {
			log.debug("A piece of order {} is not for whoever ordered", taken.orderId());
		}
	}

}
