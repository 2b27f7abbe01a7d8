package vn.langnghe.workflow.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Departments;
import vn.langnghe.platform.Texts;

/** A department that is proposed exists, and it is said why. */
@Component
class RoutingRules implements AnswerRules {

	private final Departments departments;

	RoutingRules(Departments departments) {
		this.departments = departments;
	}

	@Override
	public RuleTable table() {
		return RuleTable.ROUTING;
	}

	@Override
	public List<Problem> problems(long agencyId, List<Answered> answered) {
		List<String> names = this.departments.open(agencyId)
			.stream()
			.map(Department::name)
			.map(Texts::fold)
			.toList();
		Set<Integer> told = new HashSet<>();
		return answered.stream()
			.filter((one) -> told.add(one.row()))
			.flatMap((one) -> problem(one, names).stream())
			.toList();
	}

	private static Optional<Problem> problem(Answered one, List<String> names) {
		String department = String.valueOf(one.answers().get("department"));
		if (department.isBlank() || names.stream().noneMatch((name) -> name.startsWith(Texts.fold(department)))) {
			return Optional.of(Problem.of("department", one.line(), department));
		}
		return String.valueOf(one.answers().get("reason")).isBlank() ? Optional.of(Problem.of("reason", one.line()))
				: Optional.empty();
	}

}
