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

import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** phê duyệt: sign the draft, or return it with what must be changed. */
@Controller
class ApprovePage {

	private static final String STEP = "approve";

	private final TaskFrame frame;

	private final StepWork work;

	private final CaseVerbs verbs;

	ApprovePage(TaskFrame frame, StepWork work, CaseVerbs verbs) {
		this.frame = frame;
		this.work = work;
		this.verbs = verbs;
	}

	@GetMapping("/tasks/{id}/approve")
	String show(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new ApproveForm(null, null));
		return this.frame.show(this.frame.open(id, STEP), model, locale);
	}

	@PostMapping("/tasks/{id}/approve")
	String decide(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) ApproveForm form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response) {
		WorkItem item = this.frame.open(id, STEP);
		long me = this.frame.me().staffId();
		if ("return".equals(form.outcome())) {
			Required.field(errors, "note", form.note(), "workflow.approve.error.note");
		}
		return this.frame.decide(item, errors, model, locale, response,
				() -> this.work.complete(id, this.frame.me(), form.outcome(), (by) -> {
					if ("approve".equals(form.outcome())) {
						this.verbs.approve(item.caseNumber(), me, by);
					}
					else {
						this.verbs.returnDraft(item.caseNumber(), Objects.requireNonNull(form.note()).strip(), me, by);
					}
				}));
	}

	/** What the page of this step sends. */
	record ApproveForm(
			@NotNull(message = "{workflow.approve.error.outcome}") @Pattern(regexp = "approve|return",
					message = "{workflow.approve.error.outcome}") @Nullable String outcome,
			@Size(max = 2000, message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
