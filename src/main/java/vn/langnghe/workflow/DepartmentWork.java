package vn.langnghe.workflow;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.DepartmentUse;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.TablesInForce;

/** What work and proposals hang on a department. */
@Component
class DepartmentWork implements DepartmentUse {

	private final TablesInForce tables;

	private final JdbcClient jdbc;

	DepartmentWork(TablesInForce tables, JdbcClient jdbc) {
		this.tables = tables;
		this.jdbc = jdbc;
	}

	@Override
	public int openWork(long departmentId) {
		return this.jdbc.sql("""
				select count(*) from work_item w join staff s on s.id = w.assignee_id
				where w.status = 'OPEN' and s.department_id = ?""").param(departmentId).query(Integer.class).single();
	}

	/** A table names a department by the beginning of its name. */
	@Override
	public Predicate<String> proposed(long agencyId) {
		List<String> beginnings = this.tables.answered(RuleTable.ROUTING, agencyId, "department")
			.stream()
			.map(Texts::fold)
			.toList();
		return (name) -> beginnings.stream().anyMatch(Texts.fold(name)::startsWith);
	}

}
