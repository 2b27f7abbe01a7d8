package vn.langnghe.organisation.web;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

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
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** chức vụ: which post a person holds, as it stands under letters. */
@Controller
@RequestMapping("/admin/staff/{id}/post")
class PostPage {

	private final Accounts accounts;

	PostPage(Accounts accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	String ask(@PathVariable long id, Model model) {
		Staff staff = this.accounts.of(Actors.me().agencyId(), id);
		FormRecords.show(model, new PostForm(staff.position()));
		return form(staff, model);
	}

	@PostMapping(params = "lang")
	String inOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) PostForm form, BindingResult errors,
			Model model) {
		return form(this.accounts.of(Actors.me().agencyId(), id), model);
	}

	@PostMapping(params = "!lang")
	String hold(@PathVariable long id, @ModelAttribute(FormRecords.FORM) PostForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		Staff staff = this.accounts.of(admin.agencyId(), id);
		try {
			this.accounts.hold(admin.agencyId(), id, FormRecords.orEmpty(form.position()), admin.as(Role.ADMIN.name()));
			flash.addFlashAttribute("done", "admin.staff.post.kept");
			return "redirect:/admin/staff/" + id;
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(staff, model);
	}

	private static String form(Staff staff, Model model) {
		model.addAttribute("person", staff);
		new LanguageForm("/admin/staff/" + staff.id() + "/post", "").on(model);
		return "organisation/staff-post";
	}

	/** What the page sends. */
	record PostForm(@Nullable String position) {
	}

}
