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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.OwnAccount;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** One's own absence: who does one's work meanwhile. */
@Controller
@RequestMapping("/account/absences")
class OwnAbsencePages {

	private static final String ADDRESS = "/account/absences";

	private final Absences absences;

	private final AbsenceViews views;

	private final OwnAccount account;

	OwnAbsencePages(Absences absences, AbsenceViews views, OwnAccount account) {
		this.absences = absences;
		this.views = views;
		this.account = account;
	}

	@GetMapping
	String ask(Model model) {
		SignedIn me = Administrator.now();
		FormRecords.show(model, AbsenceForm.empty(me.staffId(), hats(me), this.absences.today()));
		return form(me, model);
	}

	/** The form in the other language, as it was filled. */
	@PostMapping(params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) AbsenceForm form, BindingResult errors, Model model) {
		return form(Administrator.now(), model);
	}

	@PostMapping(params = "!lang")
	String enter(@Valid @ModelAttribute(FormRecords.FORM) AbsenceForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn me = Administrator.now();
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

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, Model model) {
		FormRecords.show(model, new EndForm(""));
		return end(id, model);
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) EndForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn me = Administrator.now();
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return end(id, model);
		}
		requireOwn(me, id);
		this.absences.end(me.agencyId(), id, form.reason(), me.actor());
		flash.addFlashAttribute("done", "organisation.substitution.ended");
		return "redirect:" + ADDRESS;
	}

	private void requireOwn(SignedIn me, long id) {
		if (this.absences.of(me.agencyId(), id).absentId() != me.staffId()) {
			throw new NotFound();
		}
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

	private String end(long id, Model model) {
		SignedIn me = Administrator.now();
		requireOwn(me, id);
		model.addAttribute("absence", this.views.of(me.agencyId(), (one) -> one.id() == id).get(0));
		model.addAttribute("address", ADDRESS + "/" + id + "/end");
		model.addAttribute("back", ADDRESS);
		return "organisation/absence-end";
	}

}
