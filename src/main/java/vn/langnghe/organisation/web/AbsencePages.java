package vn.langnghe.organisation.web;

import java.util.Set;

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
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** thay thế và ủy quyền: the administrator's list, and what is entered and ended. */
@Controller
@RequestMapping("/admin/absences")
class AbsencePages {

	private static final String ADDRESS = "/admin/absences";

	private final Absences absences;

	private final AbsenceViews views;

	AbsencePages(Absences absences, AbsenceViews views) {
		this.absences = absences;
		this.views = views;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("absences", this.views.of(Administrator.now().agencyId(), (one) -> true));
		return "organisation/absences";
	}

	@GetMapping("/new")
	String ask(Model model) {
		FormRecords.show(model, AbsenceForm.empty(null, Set.of(), this.absences.today()));
		return form(model);
	}

	/** The form in the other language, as it was filled. */
	@PostMapping(path = "/new", params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) AbsenceForm form, BindingResult errors, Model model) {
		return form(model);
	}

	@PostMapping(path = "/new", params = "!lang")
	String enter(@Valid @ModelAttribute(FormRecords.FORM) AbsenceForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Administrator.now();
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				this.absences.enter(form.substitution(admin.agencyId()), Administrator.hatOf(admin));
				flash.addFlashAttribute("done", "organisation.substitution.entered");
				return "redirect:" + ADDRESS;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(model);
	}

	@GetMapping("/{id}/end")
	String askEnd(@PathVariable long id, Model model) {
		FormRecords.show(model, new EndForm(""));
		return end(id, model);
	}

	/** The reason in the other language, as it was typed. */
	@PostMapping(path = "/{id}/end", params = "lang")
	String endInOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) EndForm form,
			BindingResult errors, Model model) {
		return end(id, model);
	}

	@PostMapping(path = "/{id}/end", params = "!lang")
	String end(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) EndForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return end(id, model);
		}
		SignedIn admin = Administrator.now();
		this.absences.end(admin.agencyId(), id, form.reason(), Administrator.hatOf(admin));
		flash.addFlashAttribute("done", "organisation.substitution.ended");
		return "redirect:" + ADDRESS;
	}

	private String form(Model model) {
		this.views.offer(Administrator.now().agencyId(), model);
		model.addAttribute("own", false);
		model.addAttribute("address", ADDRESS + "/new");
		model.addAttribute("back", ADDRESS);
		new LanguageForm(ADDRESS + "/new", "").on(model);
		return "organisation/absence-new";
	}

	private String end(long id, Model model) {
		long agencyId = Administrator.now().agencyId();
		this.absences.of(agencyId, id);
		model.addAttribute("absence", this.views.of(agencyId, (one) -> one.id() == id).get(0));
		model.addAttribute("address", ADDRESS + "/" + id + "/end");
		model.addAttribute("back", ADDRESS);
		new LanguageForm(ADDRESS + "/" + id + "/end", "").on(model);
		return "organisation/absence-end";
	}

}
