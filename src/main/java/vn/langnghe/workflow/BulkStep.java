package vn.langnghe.workflow;

import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.Steps;
import vn.langnghe.platform.NotAllowedNow;

/** One piece of an order: the act and that it is done hold together or not at all. */
@Component
class BulkStep {

	private final StepWork work;

	private final Assigning assigning;

	private final BulkQueue queue;

	private final OrderInHand order;

	BulkStep(StepWork work, Assigning assigning, BulkQueue queue, OrderInHand order) {
		this.work = work;
		this.assigning = assigning;
		this.queue = queue;
		this.order = order;
	}

	/**
	 * @throws NotAllowedNow when the person is locked out, the work is of another step,
	 * or somebody was faster
	 */
	@Transactional
	public void carryOut(BulkQueue.Taken taken) {
		if (!taken.enabled()) {
			throw new NotAllowedNow("workflow.bulk.error.locked-out");
		}
		switch (taken.act()) {
			case CLAIM -> this.work.claim(taken.workItemId(), taken.who());
			case ASSIGN -> assign(taken);
		}
		this.queue.done(taken);
	}

	private void assign(BulkQueue.Taken taken) {
		if (!taken.step().equals(Steps.ASSIGN)) {
			throw new NotAllowedNow("workflow.bulk.error.not-assign");
		}
		this.order.whileDoing(() -> this.assigning.assign(taken.workItemId(), taken.caseNumber(),
				Objects.requireNonNull(taken.handlerId()), taken.who()));
	}

}
