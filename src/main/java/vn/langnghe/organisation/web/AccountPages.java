package vn.langnghe.organisation.web;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

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
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Departments;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** Opens accounts, gives and takes hats, sets passwords. */
@Controller
@RequestMapping("/admin/staff")
class AccountPages {

	private final Accounts accounts;

	private final Departments departments;

	private final Agencies agencies;

	AccountPages(Accounts accounts, Departments departments, Agencies agencies) {
		this.accounts = accounts;
		this.departments = departments;
		this.agencies = agencies;
	}

	@GetMapping("/new")
	String ask(Model model) {
		FormRecords.show(model, AccountForm.empty());
		return newAccount(model);
	}

	/**
	 * The form in the other language, as it was filled; passwords are never sent back.
	 */
	@PostMapping(path = "/new", params = "lang")
	String askInOtherLanguage(@ModelAttribute(FormRecords.FORM) AccountForm form, BindingResult errors, Model model) {
		return newAccount(model);
	}

	@PostMapping(path = "/new", params = "!lang")
	String open(@Valid @ModelAttribute(FormRecords.FORM) AccountForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		Typed.twice(form.password(), form.passwordAgain(), errors);
		long[] opened = new long[1];
		if (accepted(errors, response,
				() -> opened[0] = this.accounts
					.open(form.account(admin.agencyId()), form.password(), admin.as(Role.ADMIN.name()))
					.id())) {
			flash.addFlashAttribute("done", "admin.staff.opened");
			return "redirect:/admin/staff/" + opened[0];
		}
		return newAccount(model);
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, Model model) {
		SignedIn admin = Actors.me();
		Staff staff = this.accounts.of(admin.agencyId(), id);
		FormRecords.show(model,
				new HatsForm(staff.hats()
					.stream()
					.filter((hat) -> hat.agencyId() == admin.agencyId())
					.map(Hat::role)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
		return member(staff, model);
	}

	/** The hats in the other language, as they were ticked. */
	@PostMapping(path = "/{id}", params = "lang")
	String showInOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) HatsForm form,
			BindingResult errors, Model model) {
		return member(this.accounts.of(Actors.me().agencyId(), id), model);
	}

	@PostMapping(path = "/{id}", params = "!lang")
	String wear(@PathVariable long id, @ModelAttribute(FormRecords.FORM) HatsForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		Staff staff = this.accounts.of(admin.agencyId(), id);
		Set<Role> hats = Objects.requireNonNull(form.hats(), "never null once bound");
		if (accepted(errors, response,
				() -> this.accounts.wear(admin.agencyId(), id, hats, admin.as(Role.ADMIN.name())))) {
			flash.addFlashAttribute("done", "admin.staff.hats-kept");
			return "redirect:/admin/staff/" + id;
		}
		return member(staff, model);
	}

	@GetMapping("/{id}/password")
	String askPassword(@PathVariable long id, Model model) {
		FormRecords.show(model, PasswordForm.empty());
		model.addAttribute("person", this.accounts.of(Actors.me().agencyId(), id));
		return "organisation/staff-password";
	}

	@PostMapping("/{id}/password")
	String setPassword(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) PasswordForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		Staff staff = this.accounts.of(admin.agencyId(), id);
		Typed.twice(form.password(), form.passwordAgain(), errors);
		if (accepted(errors, response,
				() -> this.accounts.setPassword(admin.agencyId(), id, form.password(), admin.as(Role.ADMIN.name())))) {
			flash.addFlashAttribute("done", "admin.staff.password-set");
			return "redirect:/admin/staff/" + id;
		}
		model.addAttribute("person", staff);
		return "organisation/staff-password";
	}

	private static boolean accepted(BindingResult errors, HttpServletResponse response, Runnable act) {
		if (!errors.hasErrors()) {
			try {
				act.run();
				return true;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return false;
	}

	private String newAccount(Model model) {
		model.addAttribute("departments",
				this.departments.open(Actors.me().agencyId())
					.stream()
					.map((department) -> new Option(Long.toString(department.id()), department.name()))
					.toList());
		new LanguageForm("/admin/staff/new", "").on(model);
		return "organisation/staff-new";
	}

	private String member(Staff staff, Model model) {
		model.addAttribute("person", staff);
		Long departmentId = staff.departmentId();
		model.addAttribute("department", (departmentId != null)
				? this.departments.findById(departmentId).orElseThrow(NotFound::new).name() : "");
		model.addAttribute("roles", Option.of(Role.values(), Role::messageKey));
		model.addAttribute("elsewhere",
				staff.hats()
					.stream()
					.filter((hat) -> hat.agencyId() != staff.agencyId())
					.map((hat) -> new WornHat(hat.role().messageKey(),
							this.agencies.findById(hat.agencyId()).orElseThrow(NotFound::new)))
					.toList());
		new LanguageForm("/admin/staff/" + staff.id(), "").on(model);
		return "organisation/staff-member";
	}

}
