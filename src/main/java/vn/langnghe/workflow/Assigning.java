package vn.langnghe.workflow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Steps;
import vn.langnghe.casework.Suggestions;
import vn.langnghe.casework.Suggestions.What;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Departments;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * phân công: decides the step {@code assign}, for one case on its page and for many by an
 * order alike.
 */
@Service
@Transactional
public class Assigning {

	private final StepWork work;

	private final CaseAccess access;

	private final Handling handling;

	private final CaseLookup cases;

	private final Suggestions suggestions;

	private final StaffMembers staffMembers;

	private final Departments departments;

	Assigning(StepWork work, CaseAccess access, Handling handling, CaseLookup cases, Suggestions suggestions,
			StaffMembers staffMembers, Departments departments) {
		this.work = work;
		this.access = access;
		this.handling = handling;
		this.cases = cases;
		this.suggestions = suggestions;
		this.staffMembers = staffMembers;
		this.departments = departments;
	}

	/**
	 * Names the one accountable handler; what was suggested is kept beside the choice.
	 * @param itemId the work, which is of this step
	 * @param caseNumber its case
	 * @param handlerId who shall handle it
	 * @param who assigns
	 * @throws NotAllowedNow when somebody was faster
	 * @throws Invalid when the person does not wear the hat or is complained about
	 */
	public void assign(long itemId, String caseNumber, long handlerId, SignedIn who) {
		this.work.complete(itemId, who, Steps.ASSIGN, (by) -> {
			this.access.open(caseNumber, who);
			this.handling.assign(caseNumber, handlerId, by);
			keep(this.cases.get(caseNumber), handlerId, who);
		});
	}

	private void keep(CaseFile caseFile, long handlerId, SignedIn who) {
		Staff handler = this.staffMembers.findById(handlerId).orElseThrow(NotFound::new);
		this.suggestions.decided(caseFile, What.HANDLER, handler.username(), who.staffId());
		this.suggestions.decided(caseFile, What.DEPARTMENT, department(handler), who.staffId());
	}

	private @Nullable String department(Staff handler) {
		Long department = handler.departmentId();
		return (department != null) ? this.departments.findById(department).map(Department::name).orElse(null) : null;
	}

}
