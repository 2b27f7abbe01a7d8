package vn.langnghe.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.AgencyDepartments;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.RefusalWords;

/** phòng, ban: their names, order, people; closed only when nobody is left in one. */
@Controller
@RequestMapping("/admin/departments")
class DepartmentPages {

	private static final String ADDRESS = "/admin/departments";

	private final AgencyDepartments departments;

	private final RefusalWords refusals;

	DepartmentPages(AgencyDepartments departments, RefusalWords refusals) {
		this.departments = departments;
		this.refusals = refusals;
	}

	@GetMapping
	String list(Model model) {
		FormRecords.show(model, new DepartmentForm(""));
		return listed(model);
	}

	/** The list in the other language, with the name as it was typed. */
	@PostMapping(params = "lang")
	String listInOtherLanguage(@ModelAttribute(FormRecords.FORM) DepartmentForm form, BindingResult errors,
			Model model) {
		return listed(model);
	}

	@PostMapping(params = "!lang")
	String add(@ModelAttribute(FormRecords.FORM) DepartmentForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		try {
			this.departments.add(admin.agencyId(), form.name(), admin.as(Role.ADMIN.name()));
			return done("organisation.department.added", "", flash);
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return listed(model);
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Model model) {
		Department department = this.departments.of(Actors.me().agencyId(), id);
		FormRecords.show(model, new DepartmentForm(department.name()));
		return one(department, model);
	}

	/** The department in the other language, with the name as it was typed. */
	@PostMapping(path = "/{id}", params = "lang")
	String showInOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) DepartmentForm form,
			BindingResult errors, Model model) {
		return one(this.departments.of(Actors.me().agencyId(), id), model);
	}

	@PostMapping(path = "/{id}", params = "!lang")
	String rename(@PathVariable long id, @ModelAttribute(FormRecords.FORM) DepartmentForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		try {
			boolean forgotten = this.departments.rename(admin.agencyId(), id, form.name(), admin.as(Role.ADMIN.name()));
			return done(forgotten ? "organisation.department.renamed.unproposed" : "organisation.department.renamed",
					"/" + id, flash);
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return one(this.departments.of(admin.agencyId(), id), model);
		}
	}

	@PostMapping("/{id}/up")
	String up(@PathVariable long id) {
		this.departments.move(Actors.me().agencyId(), id, true);
		return "redirect:" + ADDRESS;
	}

	@PostMapping("/{id}/down")
	String down(@PathVariable long id) {
		this.departments.move(Actors.me().agencyId(), id, false);
		return "redirect:" + ADDRESS;
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable long id, Model model, Locale locale, HttpServletResponse response,
			RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		try {
			this.departments.close(admin.agencyId(), id, admin.as(Role.ADMIN.name()));
			return done("organisation.department.closed", "", flash);
		}
		catch (NotAllowedNow refusal) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("conflict", this.refusals.of(refusal, locale));
			return show(id, model);
		}
	}

	@PostMapping("/{id}/reopen")
	String reopen(@PathVariable long id, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		this.departments.reopen(admin.agencyId(), id, admin.as(Role.ADMIN.name()));
		return done("organisation.department.reopened", "/" + id, flash);
	}

	private static String done(String message, String where, RedirectAttributes flash) {
		flash.addFlashAttribute("done", message);
		return "redirect:" + ADDRESS + where;
	}

	private String listed(Model model) {
		long agencyId = Actors.me().agencyId();
		List<Department> all = this.departments.of(agencyId);
		Set<Long> proposed = this.departments.proposed(agencyId);
		model.addAttribute("departments",
				all.stream()
					.filter(Department::open)
					.map((one) -> new Row(one, this.departments.members(one).size(), proposed.contains(one.id())))
					.toList());
		model.addAttribute("closed", all.stream().filter((one) -> !one.open()).toList());
		new LanguageForm(ADDRESS, "").on(model);
		return "organisation/departments";
	}

	private String one(Department department, Model model) {
		List<Staff> members = this.departments.members(department);
		model.addAttribute("department", department);
		model.addAttribute("members", members);
		model.addAttribute("proposed", this.departments.proposed(Actors.me().agencyId()).contains(department.id()));
		new LanguageForm(ADDRESS + "/" + department.id(), "").on(model);
		return "organisation/department";
	}

	/**
	 * A department of the list.
	 *
	 * @param department the department
	 * @param members how many people belong to it
	 * @param proposed whether cases are proposed to it
	 */
	record Row(Department department, int members, boolean proposed) {
	}

}
