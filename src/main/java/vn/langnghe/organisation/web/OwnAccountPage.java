package vn.langnghe.organisation.web;

import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.OwnAccount;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/** One's own account: hats, language and password. */
@Controller
class OwnAccountPage {

	private static final String PAGE = "organisation/own-account";

	private final OwnAccount account;

	private final Agencies agencies;

	OwnAccountPage(OwnAccount account, Agencies agencies) {
		this.account = account;
		this.agencies = agencies;
	}

	@GetMapping("/account")
	String show(Model model) {
		FormRecords.show(model, OwnPasswordForm.empty());
		return page(model);
	}

	@PostMapping("/account")
	String changePassword(@Valid @ModelAttribute(FormRecords.FORM) OwnPasswordForm form, BindingResult errors,
			Model model, HttpSession session, HttpServletResponse response, RedirectAttributes flash) {
		Typed.twice(form.password(), form.passwordAgain(), errors);
		if (!errors.hasErrors()) {
			try {
				this.account.changePassword(Actors.me(), form.current(), form.password(), session.getId());
				flash.addFlashAttribute("done", "organisation.own.password-changed");
				return "redirect:/account";
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return page(model);
	}

	@PostMapping("/account/language")
	String speak(@RequestParam String language, RedirectAttributes query) {
		this.account.speak(Actors.me(), language);
		query.addAttribute("lang", language);
		query.addFlashAttribute("done", "organisation.own.language-changed");
		return "redirect:/account";
	}

	private String page(Model model) {
		Staff staff = this.account.of(Actors.me());
		model.addAttribute("person", staff);
		model.addAttribute("hats",
				staff.hats()
					.stream()
					.sorted(Comparator.comparing(Hat::role))
					.map((hat) -> new WornHat(hat.role().messageKey(),
							this.agencies.findById(hat.agencyId()).orElseThrow(NotFound::new)))
					.toList());
		model.addAttribute("languages", List.of("vi", "en"));
		return PAGE;
	}

}
