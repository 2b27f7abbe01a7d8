package vn.langnghe.workflow;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.casework.Escalations;

/**
 * Called by the process file, so public: what the system itself does to a case, one verb
 * each.
 */
@Component("caseActions")
public class CaseActions {

	private final CaseVerbs verbs;

	private final Escalations escalations;

	CaseActions(CaseVerbs verbs, Escalations escalations) {
		this.verbs = verbs;
		this.escalations = escalations;
	}

	public void issueReply(String caseNumber) {
		this.verbs.issueReply(caseNumber);
	}

	public void close(String caseNumber) {
		this.verbs.close(caseNumber);
	}

	public void recordBreach(String caseNumber) {
		this.escalations.stepBreached(caseNumber);
	}

}
