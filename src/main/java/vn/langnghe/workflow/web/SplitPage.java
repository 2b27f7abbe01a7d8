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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.casework.Splitting;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * tách: whoever classifies takes a part of mixed content out; the rest is classified
 * afterwards.
 */
@Controller
class SplitPage {

	private static final String STEP = "classify";

	private final TaskFrame frame;

	private final StepWork work;

	private final Splitting splitting;

	SplitPage(TaskFrame frame, StepWork work, Splitting splitting) {
		this.frame = frame;
		this.work = work;
		this.splitting = splitting;
	}

	@GetMapping("/tasks/{id}/split")
	String show(@PathVariable long id, Model model, Locale locale) {
		FormRecords.show(model, new SplitForm("", ""));
		return page(this.frame.open(id, STEP), model, locale);
	}

	/** The part taken out in the other language, as it was typed. */
	@PostMapping(path = "/tasks/{id}/split", params = "lang")
	String inOtherLanguage(@PathVariable long id, @ModelAttribute(FormRecords.FORM) SplitForm form,
			BindingResult errors, Model model, Locale locale) {
		return page(this.frame.open(id, STEP), model, locale);
	}

	@PostMapping(path = "/tasks/{id}/split", params = "!lang")
	String split(@PathVariable long id, @Valid @ModelAttribute(FormRecords.FORM) SplitForm form, BindingResult errors,
			Model model, Locale locale, HttpServletResponse response, RedirectAttributes flash) {
		WorkItem item = this.frame.open(id, STEP);
		SignedIn me = this.frame.me();
		boolean done = this.frame.carryOut(
				() -> this.work.act(id, me, (by) -> this.splitting.split(item.caseNumber(),
						Texts.nfc(form.title().strip()), Texts.nfc(form.words().strip()), by)),
				errors, model, locale, response);
		return done ? this.frame.leave(item, "workflow.done.split", flash) : page(item, model, locale);
	}

	private String page(WorkItem item, Model model, Locale locale) {
		this.frame.show(item, this.frame.caseOf(item), model, locale);
		new LanguageForm("/tasks/" + item.id() + "/split", "").on(model);
		return "workflow/split";
	}

	/** What the page sends. */
	record SplitForm(
			@NotBlank(message = "{workflow.split.error.title}") @Size(max = 150,
					message = "{workflow.error.too-long}") String title,
			@NotBlank(message = "{workflow.split.error.words}") @Size(max = 10000,
					message = "{workflow.error.too-long}") String words) {

		SplitForm(@Nullable String title, @Nullable String words) {
			this.title = FormRecords.orEmpty(title);
			this.words = FormRecords.orEmpty(words);
		}

	}

}
