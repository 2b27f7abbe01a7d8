package vn.langnghe.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.platform.web.FormRecords;

/** The form's choice of procedures, found while typing. */
@Controller
class ProcedureSearch {

	private final ProcedureChoice procedures;

	ProcedureSearch(ProcedureChoice procedures) {
		this.procedures = procedures;
	}

	@GetMapping("/procedures/search")
	String search(@RequestParam(defaultValue = "") String procedureWords,
			@RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "") String agency,
			Model model) {
		FeedbackForm form = FeedbackForm.empty("", agency, procedureWords, procedure);
		FormRecords.show(model, form);
		model.addAttribute("offered", this.procedures.offered(form, agency));
		return "intake/procedure :: results";
	}

}
