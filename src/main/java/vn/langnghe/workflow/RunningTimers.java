package vn.langnghe.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.StepClock;

/** The timers of running processes, set anew when the time they were made of moves. */
@Component
class RunningTimers {

	private static final String REMINDER = "-reminder";

	private static final String BREACH = "-breach";

	private final RuntimeService runtime;

	private final ManagementService management;

	RunningTimers(RuntimeService runtime, ManagementService management) {
		this.runtime = runtime;
		this.management = management;
	}

	/** The two clocks of the step that runs follow its times. */
	void follow(String process, String businessKey, StepClock clock) {
		move(process, businessKey, clock.step() + REMINDER, clock.stepRemindAt());
		move(process, businessKey, clock.step() + BREACH, clock.stepDueAt());
	}

	/** A timer that waits in a process now; one that has fired is not there any more. */
	void move(String process, String businessKey, String activity, Instant to) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey, process)
			.list()
			.stream()
			.flatMap((instance) -> this.management.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(activity)
				.list()
				.stream())
			.forEach((job) -> set(job, to));
	}

	/** The timers of one activity in the processes of some cases, each moved its way. */
	void moveEach(String activity, Set<String> businessKeys, UnaryOperator<Instant> way) {
		for (Job job : this.management.createJobQuery().activityId(activity).list()) {
			String key = this.runtime.createProcessInstanceQuery()
				.processInstanceId(job.getProcessInstanceId())
				.singleResult()
				.getBusinessKey();
			if (businessKeys.contains(key)) {
				set(job, way.apply(job.getDuedate().toInstant()));
			}
		}
	}

	private void set(Job job, Instant to) {
		Date wanted = Date.from(to);
		if (!wanted.equals(job.getDuedate())) {
			this.management.setJobDuedate(job.getId(), wanted);
		}
	}

}
