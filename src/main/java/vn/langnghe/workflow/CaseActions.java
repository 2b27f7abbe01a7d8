package vn.langnghe.workflow;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.Approval;
import vn.langnghe.casework.Escalations;
import vn.langnghe.casework.Review;
import vn.langnghe.casework.Supplementing;

/**
 * Called by the process file, so public: what the system itself does to a case, one verb
 * each.
 */
@Component("caseActions")
public class CaseActions {

	private final Supplementing supplementing;

	private final Approval approval;

	private final Review review;

	private final Escalations escalations;

	CaseActions(Supplementing supplementing, Approval approval, Review review, Escalations escalations) {
		this.supplementing = supplementing;
		this.approval = approval;
		this.review = review;
		this.escalations = escalations;
	}

	public void expire(String caseNumber) {
		this.supplementing.expire(caseNumber);
	}

	public void issueReply(String caseNumber) {
		this.approval.issueReply(caseNumber);
	}

	public void close(String caseNumber) {
		this.review.close(caseNumber);
	}

	public void recordBreach(String caseNumber) {
		this.escalations.stepBreached(caseNumber);
	}

	/** Asked by a gateway: whether the step that broke its deadline is still not done. */
	public boolean stillOverdue(String caseNumber) {
		return this.escalations.isOverdue(caseNumber);
	}

	public boolean noLongerOverdue(String caseNumber) {
		return !stillOverdue(caseNumber);
	}

}
