package vn.langnghe.workflow;

import java.util.Comparator;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The steps that people do, as the newest process file lists them. Files change only
 * between two starts, so they are read once.
 */
@Component
public class ProcessSteps {

	private final SingletonSupplier<List<String>> steps;

	ProcessSteps(RepositoryService repository) {
		this.steps = SingletonSupplier.of(() -> read(repository));
	}

	/**
	 * The ids of all steps, those of the way of a case first, in the order of the file.
	 */
	public List<String> all() {
		return this.steps.obtain();
	}

	private static List<String> read(RepositoryService repository) {
		return repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.sorted(Comparator.comparing((ProcessDefinition file) -> !file.getKey().equals(FeedbackProcess.KEY)))
			.flatMap((file) -> repository.getBpmnModelInstance(file.getId())
				.getModelElementsByType(UserTask.class)
				.stream())
			.map(UserTask::getId)
			.distinct()
			.toList();
	}

}
