package vn.langnghe.intake.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.casework.Supplementing;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;

/** bổ sung: the citizen answers what the office asked. */
@Controller
class SupplementPage {

	private final OwnCase ownCase;

	private final Supplementing supplementing;

	SupplementPage(OwnCase ownCase, Supplementing supplementing) {
		this.ownCase = ownCase;
		this.supplementing = supplementing;
	}

	@PostMapping(path = "/track/supplement", params = "!lang")
	Object answer(OpenedCase own, @ModelAttribute(FormRecords.FORM) AnswerForm form, BindingResult errors, Model model,
			Locale locale, HttpServletResponse response) {
		form.check(errors, "intake.supplement.empty");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return this.ownCase.page(own, model, locale);
		}
		this.supplementing.answer(own.number(), Written.paragraphs(form.answer()));
		return own.seeAgain();
	}

	/** The answer as it was typed, not sent. */
	@PostMapping(path = "/track/supplement", params = "lang")
	String inTheOtherLanguage(OpenedCase own, @ModelAttribute(FormRecords.FORM) AnswerForm form, BindingResult errors,
			Model model, Locale locale) {
		return this.ownCase.page(own, model, locale);
	}

}
