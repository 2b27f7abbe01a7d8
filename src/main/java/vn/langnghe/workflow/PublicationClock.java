package vn.langnghe.workflow;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.StepClock;
import vn.langnghe.publication.Publishing;

/** The time of the one step of publication.bpmn. */
@Component
class PublicationClock implements BesideProcess {

	private final Publishing publishing;

	PublicationClock(Publishing publishing) {
		this.publishing = publishing;
	}

	@Override
	public String key() {
		return PublicationProcess.KEY;
	}

	@Override
	public String step() {
		return Publishing.STEP;
	}

	@Override
	public StepClock clock(CaseFile caseFile) {
		return this.publishing.clock(caseFile);
	}

}
