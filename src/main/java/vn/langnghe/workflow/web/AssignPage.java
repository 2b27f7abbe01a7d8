package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.Assigning;
import vn.langnghe.workflow.WorkItem;

/** phân công: one accountable handler; one is suggested, a person decides. */
@Controller
@RequestMapping("/tasks/{id}/{step:assign}")
class AssignPage extends StepPage<AssignPage.AssignForm> {

	private final Assigning assigning;

	private final HandlerOptions handlers;

	private final AssignSuggestion suggestion;

	AssignPage(TaskFrame frame, Assigning assigning, HandlerOptions handlers, AssignSuggestion suggestion) {
		super(frame);
		this.assigning = assigning;
		this.handlers = handlers;
		this.suggestion = suggestion;
	}

	@Override
	AssignForm begin(CaseFile caseFile) {
		return new AssignForm(this.suggestion.handlerFor(caseFile));
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		model.addAttribute("handlers", this.handlers.of(caseFile, locale));
		this.suggestion.show(caseFile, model);
	}

	@Override
	void decide(WorkItem item, AssignForm form, SignedIn me) {
		this.assigning.assign(item.id(), item.caseNumber(), Objects.requireNonNull(form.handler()), me);
	}

	/** What the page of this step sends. */
	record AssignForm(@NotNull(message = "{workflow.error.handler}") @Nullable Long handler) {
	}

}
