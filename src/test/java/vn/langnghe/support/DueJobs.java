package vn.langnghe.support;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.boot.test.context.TestComponent;

/**
 * Runs the timers of one case that are due now, in this thread, so that a test knows
 * when.
 */
@TestComponent
public class DueJobs {

	private static final int MOST_ROUNDS = 50;

	private final RuntimeService runtime;

	private final ManagementService management;

	DueJobs(RuntimeService runtime, ManagementService management) {
		this.runtime = runtime;
		this.management = management;
	}

	/**
	 * Runs what is due, and what becomes due by it.
	 * @param caseNumber the case
	 * @return how many jobs ran; a job that fails fails the test
	 */
	public int run(String caseNumber) {
		return run(caseNumber, "feedback");
	}

	/** The same in a process beside the way of the case. */
	public int run(String caseNumber, String process) {
		int ran = 0;
		for (int round = 0; round < MOST_ROUNDS; round++) {
			List<Job> due = due(caseNumber, process);
			if (due.isEmpty()) {
				return ran;
			}
			// One at a time: what it does may take the others away.
			this.management.executeJob(due.get(0).getId());
			ran++;
		}
		throw new IllegalStateException("The timers of " + caseNumber + " do not come to rest");
	}

	private List<Job> due(String caseNumber, String process) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber, process)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.flatMap((id) -> this.management.createJobQuery()
				.processInstanceId(id)
				.executable()
				.orderByJobDuedate()
				.asc()
				.list()
				.stream())
			.toList();
	}

}
