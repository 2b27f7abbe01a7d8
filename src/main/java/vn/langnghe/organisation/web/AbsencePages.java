package vn.langnghe.organisation.web;

import java.util.Set;

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
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Substitution;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/** thay thế và ủy quyền: the administrator's list, and what is entered and ended. */
@Controller
@RequestMapping("/admin/absences")
class AbsencePages extends AbsenceEnding {

	private static final String ADDRESS = "/admin/absences";

	private final Absences absences;

	private final AbsenceViews views;

	AbsencePages(Absences absences, AbsenceViews views) {
		super(absences, views);
		this.absences = absences;
		this.views = views;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("absences", this.views.of(Actors.me().agencyId(), (one) -> true));
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
		SignedIn admin = Actors.me();
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				this.absences.enter(form.substitution(admin.agencyId()), admin.as(Role.ADMIN.name()));
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

	@Override
	String address() {
		return ADDRESS;
	}

	@Override
	boolean mayEnd(SignedIn me, Substitution substitution) {
		return true;
	}

	@Override
	Actor acting(SignedIn me) {
		return me.as(Role.ADMIN.name());
	}

	private String form(Model model) {
		this.views.offer(Actors.me().agencyId(), model);
		model.addAttribute("own", false);
		model.addAttribute("address", ADDRESS + "/new");
		model.addAttribute("back", ADDRESS);
		new LanguageForm(ADDRESS + "/new", "").on(model);
		return "organisation/absence-new";
	}

}
