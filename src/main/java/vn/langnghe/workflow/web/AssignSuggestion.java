package vn.langnghe.workflow.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Suggestions;
import vn.langnghe.casework.Suggestions.What;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Departments;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.workflow.Routing;
import vn.langnghe.workflow.Routing.Proposal;

/**
 * The department and handler suggested to whoever assigns, kept together with what that
 * person chose.
 */
@Component
class AssignSuggestion {

	private final Routing routing;

	private final Suggestions kept;

	private final CaseLookup cases;

	private final StaffMembers staffMembers;

	private final Departments departments;

	AssignSuggestion(Routing routing, Suggestions kept, CaseLookup cases, StaffMembers staffMembers,
			Departments departments) {
		this.routing = routing;
		this.kept = kept;
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.departments = departments;
	}

	/** The handler with whom the form begins. */
	@Nullable Long handlerFor(CaseFile caseFile) {
		return this.routing.of(caseFile).map((proposal) -> proposal.handler().id()).orElse(null);
	}

	/** Shows it, and keeps what was shown to whom. */
	void show(CaseFile caseFile, Model model) {
		SignedIn me = Actors.signedIn().orElseThrow(NotFound::new);
		Optional<Proposal> proposal = this.routing.of(caseFile);
		model.addAttribute("proposal", proposal.orElse(null));
		this.kept.shown(caseFile, What.DEPARTMENT, proposal.map(Proposal::department).orElse(null), me.staffId());
		this.kept.shown(caseFile, What.HANDLER,
				proposal.map((one) -> staff(one.handler().id()).username()).orElse(null), me.staffId());
	}

	/** Part of the decision. */
	void decided(String number, long handlerId, SignedIn me) {
		CaseFile caseFile = this.cases.get(number);
		Staff handler = staff(handlerId);
		Long department = handler.departmentId();
		this.kept.decided(caseFile, What.HANDLER, handler.username(), me.staffId());
		this.kept.decided(caseFile, What.DEPARTMENT,
				(department != null) ? this.departments.findById(department).map(Department::name).orElse(null) : null,
				me.staffId());
	}

	private Staff staff(long id) {
		return this.staffMembers.findById(id).orElseThrow(NotFound::new);
	}

}
