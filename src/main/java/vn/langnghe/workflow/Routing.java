package vn.langnghe.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Departments;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.HandlerChoice.Candidate;

/**
 * Proposes who could handle a case: the department that {@code routing.dmn} names, and in
 * it whoever has least in hand. A person confirms or chooses otherwise.
 */
@Service
@Transactional(readOnly = true)
public class Routing {

	private final Decisions decisions;

	private final HandlerChoice handlers;

	private final Procedures procedures;

	private final Departments departments;

	Routing(Decisions decisions, HandlerChoice handlers, Procedures procedures, Departments departments) {
		this.decisions = decisions;
		this.handlers = handlers;
		this.procedures = procedures;
		this.departments = departments;
	}

	/**
	 * The proposal; nobody whom the case is about, nor whoever has it now, is proposed.
	 * @return empty when nobody could handle it
	 */
	public Optional<Proposal> of(CaseFile caseFile) {
		List<Candidate> candidates = this.handlers.of(caseFile);
		if (candidates.isEmpty()) {
			return Optional.empty();
		}
		Long procedureId = caseFile.received().procedureId();
		Optional<Procedure> procedure = Optional.ofNullable(procedureId).flatMap(this.procedures::get);
		String code = procedure.map(Procedure::code).orElse(null);
		String field = procedure.map(Procedure::field).orElse(null);
		FeedbackKind kind = caseFile.classification().kind();
		Proposal usual = propose(caseFile, this.decisions.route(caseFile.agencyId(), code, field, kind, 0), candidates);
		return Optional.of(propose(caseFile,
				this.decisions.route(caseFile.agencyId(), code, field, kind, usual.handler().load()), candidates));
	}

	private Proposal propose(CaseFile caseFile, Decisions.Route route, List<Candidate> candidates) {
		Department department = department(caseFile.agencyId(), route.department());
		return candidates.stream()
			.filter((one) -> department != null && one.departmentId() != null && one.departmentId() == department.id())
			.findFirst()
			.map((one) -> new Proposal(Objects.requireNonNull(department).name(), route.reason(), one, true))
			.orElseGet(() -> new Proposal(route.department(), route.reason(), candidates.get(0), false));
	}

	private @Nullable Department department(long agencyId, String beginning) {
		return this.departments.findByAgencyIdOrderByName(agencyId)
			.stream()
			.filter((one) -> Texts.fold(one.name()).startsWith(Texts.fold(beginning)))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Who could handle a case, and why.
	 *
	 * @param department the department that the table proposes
	 * @param reason why that one, in the table's words
	 * @param handler the least loaded of it, or of all when nobody is left in it
	 * @param inDepartment whether the handler works in that department
	 */
	public record Proposal(String department, String reason, Candidate handler, boolean inDepartment) {
	}

}
