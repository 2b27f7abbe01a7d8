package vn.langnghe.workflow;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Escalations;
import vn.langnghe.publication.Publishing;

/** Called by publication.bpmn, so public: what the system itself does about it. */
@Component("publicationActions")
public class PublicationActions {

	private final Escalations escalations;

	private final CaseLookup cases;

	private final Publishing publishing;

	PublicationActions(Escalations escalations, CaseLookup cases, Publishing publishing) {
		this.escalations = escalations;
		this.cases = cases;
		this.publishing = publishing;
	}

	public void recordBreach(String caseNumber) {
		this.escalations.stepBreached(caseNumber, this.publishing.clock(this.cases.get(caseNumber)));
	}

}
