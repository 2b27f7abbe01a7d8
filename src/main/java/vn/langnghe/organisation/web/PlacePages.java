package vn.langnghe.organisation.web;

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

import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.AgencyDepartments;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;

/** Moves a person to another department. */
@Controller
@RequestMapping("/admin/staff/{id}/department")
class PlacePages {

	private final AgencyDepartments departments;

	private final Accounts accounts;

	PlacePages(AgencyDepartments departments, Accounts accounts) {
		this.departments = departments;
		this.accounts = accounts;
	}

	@GetMapping
	String ask(@PathVariable long id, Model model) {
		Staff staff = this.accounts.of(Actors.me().agencyId(), id);
		FormRecords.show(model, new PlaceForm(staff.departmentId()));
		return form(staff, model);
	}

	/** The form in the other language, as it was chosen. */
	@PostMapping(params = "lang")
	String inOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) PlaceForm form,
			BindingResult errors, Model model) {
		return form(this.accounts.of(Actors.me().agencyId(), id), model);
	}

	@PostMapping(params = "!lang")
	String place(@PathVariable long id, @ModelAttribute(FormRecords.FORM) PlaceForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		Staff staff = this.accounts.of(admin.agencyId(), id);
		if (!errors.hasErrors()) {
			try {
				this.departments.place(admin.agencyId(), id, form.departmentId(), admin.as(Role.ADMIN.name()));
				flash.addFlashAttribute("done", "organisation.department.placed");
				return "redirect:/admin/staff/" + id;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(staff, model);
	}

	private String form(Staff staff, Model model) {
		model.addAttribute("person", staff);
		model.addAttribute("departments",
				this.departments.of(staff.agencyId())
					.stream()
					.filter(Department::open)
					.map((one) -> new Option(Long.toString(one.id()), one.name()))
					.toList());
		new LanguageForm("/admin/staff/" + staff.id() + "/department", "").on(model);
		return "organisation/staff-department";
	}

}
