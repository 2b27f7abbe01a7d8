package vn.langnghe.workflow.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Suggestions;
import vn.langnghe.casework.Suggestions.What;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.workflow.Assigning;
import vn.langnghe.workflow.Routing;
import vn.langnghe.workflow.Routing.Proposal;

/**
 * The department and handler suggested to whoever assigns; what that person chose instead
 * is kept by {@link Assigning}.
 */
@Component
class AssignSuggestion {

	private final Routing routing;

	private final Suggestions kept;

	private final StaffMembers staffMembers;

	AssignSuggestion(Routing routing, Suggestions kept, StaffMembers staffMembers) {
		this.routing = routing;
		this.kept = kept;
		this.staffMembers = staffMembers;
	}

	/** The handler with whom the form begins. */
	@Nullable Long handlerFor(CaseFile caseFile) {
		return this.routing.of(caseFile).map((proposal) -> proposal.handler().id()).orElse(null);
	}

	/** Shows it, and keeps what was shown to whom. */
	void show(CaseFile caseFile, Model model) {
		SignedIn me = Actors.me();
		Optional<Proposal> proposal = this.routing.of(caseFile);
		model.addAttribute("proposal", proposal.orElse(null));
		this.kept.shown(caseFile, What.DEPARTMENT, proposal.map(Proposal::department).orElse(null), me.staffId());
		this.kept.shown(caseFile, What.HANDLER,
				proposal.map((one) -> staff(one.handler().id()).username()).orElse(null), me.staffId());
	}

	private Staff staff(long id) {
		return this.staffMembers.findById(id).orElseThrow(NotFound::new);
	}

}
