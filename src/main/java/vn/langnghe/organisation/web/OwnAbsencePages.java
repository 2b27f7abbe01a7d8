package vn.langnghe.organisation.web;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.OwnAccount;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Substitution;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** One's own absence: who does one's work meanwhile. */
@Controller
@RequestMapping("/account/absences")
class OwnAbsencePages extends AbsenceEnding {

	private static final String ADDRESS = "/account/absences";

	private final Absences absences;

	private final AbsenceViews views;

	private final OwnAccount account;

	OwnAbsencePages(Absences absences, AbsenceViews views, OwnAccount account) {
		super(absences, views);
		this.absences = absences;
		this.views = views;
		this.account = account;
	}

	@GetMapping
	String ask(Model model) {
		SignedIn me = Actors.me();
		FormRecords.show(model, AbsenceForm.empty(me.staffId(), hats(me), this.absences.today()));
		return form(me, model);
	}

	/** The form in the other language, as it was filled. */
	@PostMapping(params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) AbsenceForm form, BindingResult errors, Model model) {
		return form(Actors.me(), model);
	}

	@PostMapping(params = "!lang")
	String enter(@Valid @ModelAttribute(FormRecords.FORM) AbsenceForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn me = Actors.me();
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				NewSubstitution given = form.ownOf(me.staffId()).substitution(me.agencyId());
				this.absences.enter(given, me.actor());
				flash.addFlashAttribute("done", "organisation.substitution.entered");
				return "redirect:" + ADDRESS;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(me, model);
	}

	@Override
	String address() {
		return ADDRESS;
	}

	@Override
	boolean mayEnd(SignedIn me, Substitution substitution) {
		return substitution.absentId() == me.staffId();
	}

	@Override
	Actor acting(SignedIn me) {
		return me.actor();
	}

	private Set<Role> hats(SignedIn me) {
		return this.account.of(me)
			.hats()
			.stream()
			.filter((hat) -> hat.agencyId() == me.agencyId())
			.map(Hat::role)
			.filter(NewSubstitution.SUBSTITUTABLE::contains)
			.collect(Collectors.toSet());
	}

	private String form(SignedIn me, Model model) {
		this.views.offer(me.agencyId(), model);
		model.addAttribute("own", true);
		model.addAttribute("absences", this.views.of(me.agencyId(), (one) -> one.absentId() == me.staffId()));
		model.addAttribute("address", ADDRESS);
		model.addAttribute("back", "/account");
		new LanguageForm(ADDRESS, "").on(model);
		return "organisation/absence-new";
	}

}
