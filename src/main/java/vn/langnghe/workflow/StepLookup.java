package vn.langnghe.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/** Reads what work there is on a case and in whose hands. */
@Service
@Transactional(readOnly = true)
public class StepLookup {

	private final WorkItems items;

	private final CaseLookup cases;

	private final StaffMembers staffMembers;

	private final Acting acting;

	StepLookup(WorkItems items, CaseLookup cases, StaffMembers staffMembers, Acting acting) {
		this.items = items;
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.acting = acting;
	}

	/** The case to which a piece of work belongs. */
	String caseOf(long itemId) {
		return this.items.caseNumberOf(itemId).orElseThrow(NotFound::new);
	}

	/** The process to which a piece of work belongs. */
	String processOf(long itemId) {
		return this.items.processOf(itemId).orElseThrow(NotFound::new);
	}

	/** Who has the step of a case in a process in hand now, if it is one person. */
	Optional<Long> holder(String caseNumber, String process) {
		return steps(caseNumber, process).flatMap((item) -> Stream.ofNullable(item.assigneeId())).findFirst();
	}

	/** Whether somebody of the office holds a step of the case in a process now. */
	boolean isHeld(String caseNumber, String process) {
		return steps(caseNumber, process).findAny().isPresent();
	}

	/** The open work of a process that is a step, not something beside one. */
	private Stream<WorkItem> steps(String caseNumber, String process) {
		return this.items
			.findByCaseIdAndProcessAndStatusOrderById(this.cases.get(caseNumber).id(), process, WorkStatus.OPEN)
			.stream()
			.filter((item) -> item.aboutStep() == null && item.actionId() == null);
	}

	/** All work of a case, oldest first, for somebody who may see the case. */
	public List<CaseWorkView> ofCase(String caseNumber, SignedIn who) {
		return this.items.findByCaseIdOrderById(this.cases.get(caseNumber).id())
			.stream()
			.map((item) -> new CaseWorkView(item, name(item.assigneeId()), name(item.doneBy()),
					item.status() == WorkStatus.OPEN && this.acting.on(item, who).isPresent()))
			.toList();
	}

	private String name(@Nullable Long staffId) {
		return (staffId != null) ? this.staffMembers.findById(staffId).map(Staff::displayName).orElse("") : "";
	}

	/**
	 * One piece of work as the case page shows it.
	 *
	 * @param item the work
	 * @param assignee who has it, empty when nobody took it
	 * @param doneBy who decided it, empty while open
	 * @param mine whether the reader can do it now
	 */
	public record CaseWorkView(WorkItem item, String assignee, String doneBy, boolean mine) {
	}

}
