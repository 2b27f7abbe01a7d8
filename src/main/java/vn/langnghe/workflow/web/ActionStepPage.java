package vn.langnghe.workflow.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.workflow.WorkItem;

/**
 * The page of a step of a corrective action. Like {@link StepPage}, but beside the form
 * stands the measure and not the case: its owner and its judge need not know who
 * complained of what.
 *
 * @param <F> what the form of the step sends
 */
abstract class ActionStepPage<F extends Record> {

	private final ActionFrame frame;

	ActionStepPage(ActionFrame frame) {
		this.frame = frame;
	}

	@GetMapping
	String show(@PathVariable long id, @PathVariable String step, Model model) {
		WorkItem item = this.frame.open(id, step);
		FormRecords.show(model, begin());
		return page(item, model);
	}

	/** The page in the other language, with all that was typed and nothing done. */
	@PostMapping(params = "lang")
	String inOtherLanguage(@PathVariable long id, @PathVariable String step, @ModelAttribute(FormRecords.FORM) F form,
			BindingResult errors, Model model) {
		return page(this.frame.open(id, step), model);
	}

	@PostMapping(params = "!lang")
	String send(@PathVariable long id, @PathVariable String step, @Valid @ModelAttribute(FormRecords.FORM) F form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		WorkItem item = this.frame.open(id, step);
		CorrectiveAction action = this.frame.actionOf(item);
		check(form, errors);
		if (this.frame.carryOut(() -> decide(item, action, form, this.frame.me()), errors, model, locale, response)) {
			return this.frame.leave(action, "workflow.done." + step, flash);
		}
		return page(item, model);
	}

	private String page(WorkItem item, Model model) {
		CorrectiveAction action = this.frame.actionOf(item);
		offer(action, this.frame.me(), model);
		new LanguageForm("/tasks/" + item.id() + "/" + item.step(), "").on(model);
		return this.frame.show(item, action, model);
	}

	/** The form with which the work begins. */
	abstract F begin();

	/** Adds what can be chosen. */
	void offer(CorrectiveAction action, SignedIn me, Model model) {
	}

	/** Checks what one answer asks of another. */
	void check(F form, BindingResult errors) {
	}

	/** Carries out what a checked form says. */
	abstract void decide(WorkItem item, CorrectiveAction action, F form, SignedIn me);

}
