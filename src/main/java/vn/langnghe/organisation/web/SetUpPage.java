package vn.langnghe.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.organisation.SetUp;
import vn.langnghe.organisation.SetUp.FirstAdministrator;
import vn.langnghe.organisation.SetUp.FirstAgency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/**
 * The one-time set-up. To whoever has no token of use the page does not exist, before it
 * is done as after.
 */
@Controller
class SetUpPage {

	private final SetUp setUp;

	SetUpPage(SetUp setUp) {
		this.setUp = setUp;
	}

	@GetMapping("/setup")
	String ask(@RequestParam(defaultValue = "") String token, Model model) {
		requireOpen(token);
		FormRecords.show(model, SetUpForm.empty(token));
		return page(model);
	}

	/**
	 * The form in the other language, as it was filled; passwords are never sent back.
	 */
	@PostMapping(path = "/setup", params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) SetUpForm form, BindingResult errors, Model model) {
		requireOpen(form.token());
		return page(model);
	}

	@PostMapping(path = "/setup", params = "!lang")
	String complete(@Valid @ModelAttribute(FormRecords.FORM) SetUpForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		requireOpen(form.token());
		Typed.twice(form.password(), form.passwordAgain(), errors);
		if (!errors.hasErrors()) {
			try {
				this.setUp.complete(form.token(),
						new FirstAgency(form.agencyCode(), form.agencyName(), form.agencyNameEn()),
						new FirstAdministrator(form.username(), form.displayName()), form.password());
				return "redirect:/login";
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return page(model);
	}

	private static String page(Model model) {
		new LanguageForm("/setup", "").on(model);
		return "organisation/setup";
	}

	private void requireOpen(String token) {
		if (!this.setUp.opens(token)) {
			throw new NotFound();
		}
	}

}
