package vn.langnghe.workflow;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * The outcomes that a step may have, as the process file says under which the case began.
 * A running case stays with its file, so what a newer one knows is not offered in it.
 */
@Component
public class KnownOutcomes {

	private static final Pattern OUTCOME = Pattern.compile("outcome == '([a-z-]+)'");

	private final RepositoryService repository;

	private final TaskService tasks;

	/** Files never change once deployed. */
	private final Map<Step, Set<String>> known = new ConcurrentHashMap<>();

	KnownOutcomes(RepositoryService repository, TaskService tasks) {
		this.repository = repository;
		this.tasks = tasks;
	}

	/**
	 * @param item work that is open
	 * @return its outcomes; empty when the step leads one way only
	 */
	public Set<String> of(WorkItem item) {
		var task = this.tasks.createTaskQuery().taskId(item.taskId()).singleResult();
		return (task == null) ? Set.of()
				: this.known.computeIfAbsent(new Step(task.getProcessDefinitionId(), item.step()), this::read);
	}

	private Set<String> read(Step step) {
		FlowNode node = this.repository.getBpmnModelInstance(step.definitionId()).getModelElementById(step.step());
		return node.getOutgoing()
			.stream()
			.map(SequenceFlow::getTarget)
			.flatMap((gateway) -> gateway.getOutgoing().stream())
			.flatMap((flow) -> Stream.ofNullable(flow.getConditionExpression()))
			.map(ConditionExpression::getTextContent)
			.flatMap((condition) -> OUTCOME.matcher(condition).results())
			.map((found) -> found.group(1))
			.collect(Collectors.toUnmodifiableSet());
	}

	private record Step(String definitionId, String step) {
	}

}
