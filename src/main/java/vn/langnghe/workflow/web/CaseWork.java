package vn.langnghe.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.workflow.StepLookup;

/** The part of the case page that says who has the case in hand and what one can do. */
@Controller
class CaseWork {

	private final StepLookup steps;

	private final TaskFrame frame;

	CaseWork(StepLookup steps, TaskFrame frame) {
		this.steps = steps;
		this.frame = frame;
	}

	@GetMapping("/cases/{number}/work")
	String show(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
			Model model) {
		model.addAttribute("number", number);
		model.addAttribute("items", this.steps.ofCase(number, this.frame.me()));
		return htmx ? "workflow/case-work :: work" : "workflow/case-work";
	}

}
