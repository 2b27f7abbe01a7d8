package vn.langnghe.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.publication.PublicationDue;

/** Runs publication.bpmn: at most one for a case, for its newest reply. */
@Component
class PublicationProcess {

	static final String KEY = "publication";

	private final RuntimeService runtime;

	PublicationProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	@EventListener
	void start(PublicationDue event) {
		String number = event.caseFile().number();
		for (ProcessInstance earlier : this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number, KEY)
			.list()) {
			this.runtime.deleteProcessInstance(earlier.getId(), "answered again");
		}
		this.runtime.startProcessInstanceByKey(KEY, number);
	}

}
