package vn.langnghe.workflow;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;

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

	private final CaseAccess access;

	private final StaffMembers staffMembers;

	BulkWork(BulkQueue queue, BulkStep step, StepWork work, CaseAccess access, StaffMembers staffMembers) {
		this.queue = queue;
		this.step = step;
		this.work = work;
		this.access = access;
		this.staffMembers = staffMembers;
	}

	void carryOut(BulkQueue.Taken taken) {
		try {
			SignedIn who = who(taken.orderedBy());
			WorkItem item = this.work.open(taken.workItemId(), who);
			if (taken.act() == BulkAct.ASSIGN) {
				this.access.open(item.caseNumber(), who);
			}
			this.step.carryOut(taken, item, who);
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

	private SignedIn who(long staffId) {
		Staff staff = this.staffMembers.findById(staffId)
			.filter(Staff::enabled)
			.orElseThrow(() -> new NotAllowedNow("workflow.bulk.error.locked-out"));
		return new SignedIn(staff.id(), staff.agencyId(), staff.username(), staff.displayName());
	}

}
