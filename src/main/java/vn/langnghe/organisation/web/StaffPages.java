package vn.langnghe.organisation.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Departments;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/** The staff of the administrator's agency, and who may log in. */
@Controller
@RequestMapping("/admin/staff")
class StaffPages {

	private final StaffMembers staffMembers;

	private final Departments departments;

	private final Accounts accounts;

	private final StepCoverage coverage;

	StaffPages(StaffMembers staffMembers, Departments departments, Accounts accounts, StepCoverage coverage) {
		this.staffMembers = staffMembers;
		this.departments = departments;
		this.accounts = accounts;
		this.coverage = coverage;
	}

	@GetMapping
	String list(Model model) {
		long agencyId = Actors.me().agencyId();
		Map<Long, String> names = this.departments.findByAgencyIdOrderByPlaceAscIdAsc(agencyId)
			.stream()
			.collect(Collectors.toMap(Department::id, Department::name));
		model.addAttribute("people",
				this.staffMembers.findByAgencyIdOrderByDisplayName(agencyId)
					.stream()
					.map((staff) -> StaffView.of(staff, agencyId, names))
					.toList());
		model.addAttribute("guests",
				this.staffMembers.guests(agencyId)
					.stream()
					.map((staff) -> StaffView.of(staff, agencyId, Map.of()))
					.toList());
		model.addAttribute("uncovered", this.coverage.stepsWithNobody(agencyId));
		return "organisation/staff";
	}

	/** Says what will happen, both ways, before it does. */
	@GetMapping("/{id}/access")
	String askAccess(@PathVariable long id, Model model) {
		SignedIn admin = Actors.me();
		model.addAttribute("person", this.accounts.of(admin.agencyId(), id));
		model.addAttribute("oneself", admin.staffId() == id);
		return "organisation/staff-access";
	}

	@PostMapping("/{id}/disable")
	String disable(@PathVariable long id, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		this.accounts.disable(admin.agencyId(), id, admin.as(Role.ADMIN.name()));
		flash.addFlashAttribute("done", "admin.staff.disabled");
		return "redirect:/admin/staff";
	}

	@PostMapping("/{id}/enable")
	String enable(@PathVariable long id, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		this.accounts.enable(admin.agencyId(), id, admin.as(Role.ADMIN.name()));
		flash.addFlashAttribute("done", "admin.staff.enabled");
		return "redirect:/admin/staff";
	}

}
