package vn.langnghe.workflow;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.StaffAlert;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Staff;

/**
 * Announces new work that is one person's own or urgent; all else waits for the digest.
 */
@Component
class WorkAlerts {

	private final Pools pools;

	private final CaseLookup cases;

	private final OrderInHand order;

	private final ApplicationEventPublisher events;

	WorkAlerts(Pools pools, CaseLookup cases, OrderInHand order, ApplicationEventPublisher events) {
		this.pools = pools;
		this.cases = cases;
		this.order = order;
		this.events = events;
	}

	void announce(WorkItem item, CaseFile caseFile) {
		if (item.step().equals(Steps.HANDLE) && item.assigneeId() != null) {
			if (!this.order.is()) {
				this.events.publishEvent(
						new StaffAlert(caseFile, item.assigneeId(), returned(caseFile) ? "returned" : "assigned"));
			}
		}
		else if (WorkItemWriter.ESCALATIONS.contains(item.step())) {
			for (Staff staff : this.pools.eligible(item.agencyId(), item.role(), item.barred())) {
				this.events.publishEvent(new StaffAlert(caseFile, staff.id(), "escalated"));
			}
		}
	}

	/** The newest draft of this round came back with a note. */
	private boolean returned(CaseFile caseFile) {
		return this.cases.lastReply(caseFile)
			.filter((reply) -> reply.round() == caseFile.round())
			.map(Reply::returnNote)
			.isPresent();
	}

}
