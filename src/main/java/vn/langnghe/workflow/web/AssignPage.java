package vn.langnghe.workflow.web;

import java.util.Locale;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** phân công: one accountable handler. */
@Controller
class AssignPage {

	private static final String STEP = "assign";

	private final TaskFrame frame;

	private final StepWork work;

	private final CaseVerbs verbs;

	private final CaseLookup cases;

	private final HandlerOptions handlers;

	AssignPage(TaskFrame frame, StepWork work, CaseVerbs verbs, CaseLookup cases, HandlerOptions handlers) {
		this.frame = frame;
		this.work = work;
		this.verbs = verbs;
		this.cases = cases;
		this.handlers = handlers;
	}

	@GetMapping("/tasks/{id}/assign")
	String show(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new AssignForm(null));
		return page(this.frame.open(id, STEP), model, locale);
	}

	@PostMapping("/tasks/{id}/assign")
	String decide(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) AssignForm form, BindingResult errors,
			Model model, Locale locale, HttpServletResponse response) {
		WorkItem item = this.frame.open(id, STEP);
		String shown = this.frame.decide(item, errors, model, locale, response,
				() -> this.work.complete(id, this.frame.me(), "assign",
						(by) -> this.verbs.assign(item.caseNumber(), Objects.requireNonNull(form.handler()), by)));
		return shown.startsWith("redirect:") ? shown : page(item, model, locale);
	}

	private String page(WorkItem item, Model model, Locale locale) {
		model.addAttribute("handlers", this.handlers.of(this.cases.get(item.caseId()), locale));
		return this.frame.show(item, model, locale);
	}

	/** What the page of this step sends. */
	record AssignForm(@NotNull(message = "{workflow.error.handler}") @Nullable Long handler) {
	}

}
