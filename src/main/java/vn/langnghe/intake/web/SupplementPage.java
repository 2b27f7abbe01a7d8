package vn.langnghe.intake.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.langnghe.intake.SupplementAnswers;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;

/** bổ sung: the citizen answers what the office asked. */
@Controller
class SupplementPage {

	private final OwnCase ownCase;

	private final SupplementAnswers answers;

	private final ChosenFiles files;

	SupplementPage(OwnCase ownCase, SupplementAnswers answers, ChosenFiles files) {
		this.ownCase = ownCase;
		this.answers = answers;
		this.files = files;
	}

	@PostMapping(path = "/track/supplement", params = "!lang")
	Object answer(OpenedCase own, @ModelAttribute(FormRecords.FORM) AnswerForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String go, @RequestParam(required = false) @Nullable MultipartFile file,
			Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (this.files.changed(form.key(), go, file, errors, request) && !errors.hasErrors()) {
			return this.ownCase.page(own, model, locale);
		}
		form.check(errors, "intake.supplement.empty");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return this.ownCase.page(own, model, locale);
		}
		this.answers.give(own.number(), Written.paragraphs(form.answer()), form.key());
		return own.seeAgain();
	}

	/** The answer as it was typed, not sent. */
	@PostMapping(path = "/track/supplement", params = "lang")
	String inTheOtherLanguage(OpenedCase own, @ModelAttribute(FormRecords.FORM) AnswerForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, Locale locale,
			HttpServletRequest request) throws IOException {
		this.files.changed(form.key(), "", file, errors, request);
		return this.ownCase.page(own, model, locale);
	}

}
