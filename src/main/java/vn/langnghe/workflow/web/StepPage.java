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

import vn.langnghe.casework.CaseFile;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.workflow.WorkItem;

/**
 * The page of a step: it shows the case with the form of the step, and carries out what
 * the form says. A step is a class of its own that is mapped to
 * <code>/tasks/{id}/{step:its-bpmn-id}</code> and says what only this step has; its
 * template fills the frame with the fields.
 *
 * @param <F> what the form of the step sends
 */
abstract class StepPage<F extends Record> {

	private final TaskFrame frame;

	StepPage(TaskFrame frame) {
		this.frame = frame;
	}

	@GetMapping
	String show(@PathVariable long id, @PathVariable String step, Model model, Locale locale) {
		WorkItem item = this.frame.open(id, step);
		FormRecords.show(model, begin(this.frame.caseOf(item)));
		return page(item, model, locale);
	}

	/** The page in the other language, with all that was typed and nothing done. */
	@PostMapping(params = "lang")
	String inOtherLanguage(@PathVariable long id, @PathVariable String step, @ModelAttribute(FormRecords.FORM) F form,
			Model model, Locale locale) {
		return page(this.frame.open(id, step), model, locale);
	}

	@PostMapping(params = "!lang")
	String send(@PathVariable long id, @PathVariable String step, @Valid @ModelAttribute(FormRecords.FORM) F form,
			BindingResult errors, Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		WorkItem item = this.frame.open(id, step);
		SignedIn me = this.frame.me();
		if (stepAside(item, form, me)) {
			return this.frame.leave(item, "workflow.stepped-aside", flash);
		}
		check(form, errors);
		if (this.frame.carryOut(() -> decide(item, form, me), errors, model, locale, response)) {
			return this.frame.leave(item, "workflow.done." + step, flash);
		}
		return page(item, model, locale);
	}

	/** Shows the page with what is in the model. */
	String page(WorkItem item, Model model, Locale locale) {
		CaseFile caseFile = this.frame.caseOf(item);
		model.addAttribute("outcomes", this.frame.outcomes(item, outcomes(item, caseFile)));
		offer(caseFile, model, locale);
		new LanguageForm("/tasks/" + item.id() + "/" + item.step(), "").on(model);
		return this.frame.show(item, caseFile, model, locale);
	}

	/** The form with which the work begins. */
	abstract F begin(CaseFile caseFile);

	/** What the form's sender may decide, in the order of the page; none for one way. */
	String[] outcomes(CaseFile caseFile) {
		return new String[0];
	}

	/** The same where it depends on the process that the work belongs to. */
	String[] outcomes(WorkItem item, CaseFile caseFile) {
		return outcomes(caseFile);
	}

	/** Adds what can be chosen. */
	void offer(CaseFile caseFile, Model model, Locale locale) {
	}

	/**
	 * Steps aside, whatever else the form says, when it shows the case to be about its
	 * sender.
	 * @return whether the work is in other hands now, undecided
	 */
	boolean stepAside(WorkItem item, F form, SignedIn me) {
		return false;
	}

	/** Checks what one answer asks of another. */
	void check(F form, BindingResult errors) {
	}

	/** Carries out what a checked form says. */
	abstract void decide(WorkItem item, F form, SignedIn me);

}
