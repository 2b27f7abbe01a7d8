package vn.langnghe.workflow;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.DepartmentUse;
import vn.langnghe.platform.Texts;

/** What work and proposals hang on a department. */
@Component
class DepartmentWork implements DepartmentUse {

	private final ObjectProvider<RepositoryService> engine;

	private final JdbcClient jdbc;

	/** The engine is asked for late: what begins with it needs departments. */
	DepartmentWork(ObjectProvider<RepositoryService> engine, JdbcClient jdbc) {
		this.engine = engine;
		this.jdbc = jdbc;
	}

	@Override
	public int openWork(long departmentId) {
		return this.jdbc.sql("""
				select count(*) from work_item w join staff s on s.id = w.assignee_id
				where w.status = 'OPEN' and s.department_id = ?""").param(departmentId).query(Integer.class).single();
	}

	@Override
	public boolean isProposed(String name) {
		return named().stream().anyMatch((beginning) -> Texts.fold(name).startsWith(Texts.fold(beginning)));
	}

	/** The beginnings of names that stand in the newest routing table. */
	private List<String> named() {
		RepositoryService repository = this.engine.getObject();
		String newest = repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey("routing")
			.latestVersion()
			.singleResult()
			.getId();
		DecisionTable table = repository.getDmnModelInstance(newest)
			.getModelElementsByType(DecisionTable.class)
			.iterator()
			.next();
		int column = table.getOutputs().stream().map(Output::getName).toList().indexOf("department");
		return table.getRules()
			.stream()
			.map((rule) -> text(rule, column))
			.filter((one) -> !one.isEmpty())
			.distinct()
			.toList();
	}

	private static String text(Rule rule, int column) {
		return List.copyOf(rule.getOutputEntries()).get(column).getTextContent().strip().replace("\"", "");
	}

}
