package vn.langnghe.workflow;

import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.SignedIn;

/** One piece of an order: the act and that it is done hold together or not at all. */
@Component
class BulkStep {

	private final StepWork work;

	private final Assigning assigning;

	private final BulkQueue queue;

	BulkStep(StepWork work, Assigning assigning, BulkQueue queue) {
		this.work = work;
		this.assigning = assigning;
		this.queue = queue;
	}

	@Transactional
	public void carryOut(BulkQueue.Taken taken, WorkItem item, SignedIn who) {
		switch (taken.act()) {
			case CLAIM -> this.work.claim(item.id(), who);
			case ASSIGN -> this.assigning.assign(item, Objects.requireNonNull(taken.handlerId()), who);
		}
		this.queue.done(taken);
	}

}
