package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** The citizen is dissatisfied: another handler, or an explanation. */
@Controller
class ChairReviewPage {

	private static final String STEP = "chair-review";

	private final TaskFrame frame;

	private final StepWork work;

	private final CaseVerbs verbs;

	private final CaseLookup cases;

	private final HandlerOptions handlers;

	ChairReviewPage(TaskFrame frame, StepWork work, CaseVerbs verbs, CaseLookup cases, HandlerOptions handlers) {
		this.frame = frame;
		this.work = work;
		this.verbs = verbs;
		this.cases = cases;
		this.handlers = handlers;
	}

	@GetMapping("/tasks/{id}/chair-review")
	String show(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new ChairReviewForm(null, null, null));
		return page(this.frame.open(id, STEP), model, locale);
	}

	@PostMapping("/tasks/{id}/chair-review")
	String decide(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) ChairReviewForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response) {
		WorkItem item = this.frame.open(id, STEP);
		Required.field(errors, "words", form.words(), "workflow.chair-review.error.words");
		if ("reopen".equals(form.outcome())) {
			Required.field(errors, "handler", form.handler(), "workflow.error.handler");
		}
		String shown = this.frame.decide(item, errors, model, locale, response,
				() -> this.work.complete(id, this.frame.me(), form.outcome(), (by) -> {
					String words = Objects.requireNonNull(form.words()).strip();
					if ("reopen".equals(form.outcome())) {
						this.verbs.reopen(item.caseNumber(), Objects.requireNonNull(form.handler()), words, by);
					}
					else {
						this.verbs.explain(item.caseNumber(), words, by);
					}
				}));
		return shown.startsWith("redirect:") ? shown : page(item, model, locale);
	}

	private String page(WorkItem item, Model model, Locale locale) {
		model.addAttribute("handlers", this.handlers.of(this.cases.get(item.caseId()), locale));
		model.addAttribute("outcomes", Option.of("workflow.chair-review.outcome.", "reopen", "explain"));
		return this.frame.show(item, model, locale);
	}

	/** What the page of this step sends. */
	record ChairReviewForm(
			@NotNull(message = "{workflow.chair-review.error.outcome}") @Pattern(regexp = "reopen|explain",
					message = "{workflow.chair-review.error.outcome}") @Nullable String outcome,
			@Nullable Long handler, @Size(max = 4000, message = "{workflow.error.too-long}") @Nullable String words) {
	}

}
