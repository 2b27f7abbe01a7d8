package vn.langnghe.organisation.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.organisation.SetUp;
import vn.langnghe.organisation.SetUp.FirstAdministrator;
import vn.langnghe.organisation.SetUp.FirstAgency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.FormRecords;

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
	String ask(@RequestParam(defaultValue = "") String token, Model model, Locale locale) {
		requireOpen(token);
		FormRecords.show(model, SetUpForm.empty(token));
		return page(token, model, locale);
	}

	@PostMapping("/setup")
	String complete(@Valid @ModelAttribute(FormRecords.FORM) SetUpForm form, BindingResult errors, Model model,
			Locale locale, HttpServletResponse response) {
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
		return page(form.token(), model, locale);
	}

	/** The other language needs the token too. */
	private static String page(String token, Model model, Locale locale) {
		model.addAttribute("languageUrl",
				UriComponentsBuilder.fromPath("/setup")
					.queryParam("token", token)
					.queryParam("lang", "en".equals(locale.getLanguage()) ? "vi" : "en")
					.encode()
					.toUriString());
		return "organisation/setup";
	}

	private void requireOpen(String token) {
		if (!this.setUp.opens(token)) {
			throw new NotFound();
		}
	}

}
