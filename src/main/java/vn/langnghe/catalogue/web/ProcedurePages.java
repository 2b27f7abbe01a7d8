package vn.langnghe.catalogue.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.catalogue.AgencyProcedure;
import vn.langnghe.catalogue.AgencyProcedures;
import vn.langnghe.catalogue.AgencyProcedures.Shown;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;

/** danh mục thủ tục: what is posted at the desk, due to be reviewed, not handled. */
@Controller
@RequestMapping("/admin/procedures")
class ProcedurePages {

	private static final String ADDRESS = "/admin/procedures";

	private static final int LISTED = 100;

	private final AgencyProcedures procedures;

	ProcedurePages(AgencyProcedures procedures) {
		this.procedures = procedures;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "ALL") String show,
			Model model) {
		Shown shown = List.of(Shown.values())
			.stream()
			.filter((one) -> one.name().equals(show))
			.findFirst()
			.orElse(Shown.ALL);
		List<AgencyProcedure> found = this.procedures.list(Actors.me().agencyId(), q, shown, LISTED + 1);
		model.addAttribute("q", q);
		model.addAttribute("show", shown.name());
		model.addAttribute("shows", Option.of(Shown.values(), Shown::messageKey));
		model.addAttribute("procedures", found.stream().limit(LISTED).toList());
		model.addAttribute("more", found.size() > LISTED);
		model.addAttribute("today", this.procedures.today());
		return "catalogue/procedures";
	}

	@GetMapping("/{code}")
	String show(@PathVariable String code, Model model) {
		AgencyProcedure procedure = this.procedures.of(Actors.me().agencyId(), code);
		FormRecords.show(model, NoteForm.of(procedure.note()));
		return form(procedure, model);
	}

	@PostMapping(path = "/{code}", params = "lang")
	String inOtherLanguage(@PathVariable String code, @ModelAttribute(FormRecords.FORM) NoteForm form,
			BindingResult errors, Model model) {
		return form(this.procedures.of(Actors.me().agencyId(), code), model);
	}

	@PostMapping(path = "/{code}", params = "!lang")
	String note(@PathVariable String code, @ModelAttribute(FormRecords.FORM) NoteForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		SignedIn admin = Actors.me();
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				this.procedures.note(admin.agencyId(), code, form.note(), admin.as(Role.ADMIN.name()));
				flash.addFlashAttribute("done", "catalogue.procedure.noted");
				return "redirect:" + ADDRESS;
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		return form(this.procedures.of(admin.agencyId(), code), model);
	}

	private String form(AgencyProcedure procedure, Model model) {
		model.addAttribute("one", procedure);
		model.addAttribute("today", this.procedures.today());
		new LanguageForm(ADDRESS + "/" + procedure.procedure().code(), "").on(model);
		return "catalogue/procedure";
	}

}
