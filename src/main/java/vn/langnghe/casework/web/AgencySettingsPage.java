package vn.langnghe.casework.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.casework.SupplementClock;
import vn.langnghe.casework.SupplementPolicy;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;

/** What the agency is, and what the law leaves it to decide about its deadlines. */
@Controller
@RequestMapping("/admin/agency")
class AgencySettingsPage {

	private static final String ADDRESS = "/admin/agency";

	private final Agencies agencies;

	private final SupplementPolicy policy;

	AgencySettingsPage(Agencies agencies, SupplementPolicy policy) {
		this.agencies = agencies;
		this.policy = policy;
	}

	@GetMapping
	String show(Model model) {
		FormRecords.show(model, new SettingsForm(this.policy.of(Actors.me().agencyId())));
		return form(model);
	}

	@PostMapping(params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) SettingsForm form, BindingResult errors, Model model) {
		return form(model);
	}

	@PostMapping(params = "!lang")
	String keep(@Valid @ModelAttribute(FormRecords.FORM) SettingsForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return form(model);
		}
		SignedIn admin = Actors.me();
		this.policy.decide(admin.agencyId(), Objects.requireNonNull(form.clock()), admin.as(Role.ADMIN.name()));
		flash.addFlashAttribute("done", "admin.agency.kept");
		return "redirect:" + ADDRESS;
	}

	private String form(Model model) {
		Agency agency = this.agencies.findById(Actors.me().agencyId()).orElseThrow(NotFound::new);
		Long superior = agency.superiorId();
		model.addAttribute("agency", agency);
		model.addAttribute("superior", (superior != null) ? this.agencies.findById(superior).orElse(null) : null);
		model.addAttribute("clocks", Option.of(SupplementClock.values(), SupplementClock::messageKey));
		new LanguageForm(ADDRESS, "").on(model);
		return "casework/agency-settings";
	}

	/** What the page sends. */
	record SettingsForm(@NotNull(message = "{admin.agency.error.clock}") @Nullable SupplementClock clock) {
	}

}
