package vn.langnghe.workflow.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/**
 * Two kinds of work that end with a word: the holder's answer to a reminder, and the
 * coordinator's follow-up of a broken deadline.
 */
@Controller
class ReminderPage {

	private final TaskFrame frame;

	private final StepWork work;

	private final CaseVerbs verbs;

	ReminderPage(TaskFrame frame, StepWork work, CaseVerbs verbs) {
		this.frame = frame;
		this.work = work;
		this.verbs = verbs;
	}

	@GetMapping("/tasks/{id}/{step:reminder|follow-up}")
	String show(@PathVariable long id, @PathVariable String step, Model model, Locale locale) {
		FormRecords.show(model, new NoteForm(null));
		return this.frame.show(this.frame.open(id, step), model, locale);
	}

	@PostMapping("/tasks/{id}/{step:reminder|follow-up}")
	String decide(@PathVariable long id, @PathVariable String step,
			@Valid @ModelAttribute(FormRecords.FORM) NoteForm form, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response) {
		WorkItem item = this.frame.open(id, step);
		return this.frame.decide(item, errors, model, locale, response, () -> this.work.complete(id, this.frame.me(),
				null, (by) -> this.verbs.note(item.caseNumber(), step, String.valueOf(form.note()).strip(), by)));
	}

	/** What the page of these steps sends. */
	record NoteForm(@NotBlank(message = "{workflow.reminder.error.note}") @Size(max = 2000,
			message = "{workflow.error.too-long}") @Nullable String note) {
	}

}
