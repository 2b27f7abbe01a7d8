package vn.langnghe.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.Substitution;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** Ending an absence or a delegation before its day; why is asked first. */
abstract class AbsenceEnding {

	private final Absences absences;

	private final AbsenceViews views;

	AbsenceEnding(Absences absences, AbsenceViews views) {
		this.absences = absences;
		this.views = views;
	}

	/** The page from which it is ended and to which it leads back. */
	abstract String address();

	/** Whether a person may end it; any other is answered as if there were none. */
	abstract boolean mayEnd(SignedIn me, Substitution substitution);

	/** As whom the person ends it. */
	abstract Actor acting(SignedIn me);

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, Model model) {
		FormRecords.show(model, new EndForm(""));
		return endPage(id, model);
	}

	/** The reason in the other language, as it was typed. */
	@PostMapping(path = "/{id}/end", params = "lang")
	String endInOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) EndForm form,
			BindingResult errors, Model model) {
		return endPage(id, model);
	}

	@PostMapping(path = "/{id}/end", params = "!lang")
	String end(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) EndForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return endPage(id, model);
		}
		SignedIn me = Actors.me();
		requireMine(me, id);
		this.absences.end(me.agencyId(), id, form.reason(), acting(me));
		flash.addFlashAttribute("done", "organisation.substitution.ended");
		return "redirect:" + address();
	}

	private String endPage(long id, Model model) {
		SignedIn me = Actors.me();
		requireMine(me, id);
		model.addAttribute("absence", this.views.of(me.agencyId(), (one) -> one.id() == id).get(0));
		model.addAttribute("address", address() + "/" + id + "/end");
		model.addAttribute("back", address());
		new LanguageForm(address() + "/" + id + "/end", "").on(model);
		return "organisation/absence-end";
	}

	private void requireMine(SignedIn me, long id) {
		if (!mayEnd(me, this.absences.of(me.agencyId(), id))) {
			throw new NotFound();
		}
	}

}
