package vn.langnghe.intake.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
	Object answer(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@RequestParam(defaultValue = "") String part, @ModelAttribute(FormRecords.FORM) AnswerForm form,
			BindingResult errors, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<String> number = this.ownCase.opened(held, part);
		if (number.isEmpty()) {
			return this.ownCase.unknown(model, request, response);
		}
		form.check(errors, "intake.supplement.empty");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return this.ownCase.page(number.get(), part, model, locale);
		}
		this.supplementing.answer(number.get(), Written.paragraphs(form.answer()));
		return this.ownCase.seeAgain(part);
	}

	/** The answer as it was typed, not sent. */
	@PostMapping(path = "/track/supplement", params = "lang")
	Object inTheOtherLanguage(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@RequestParam(defaultValue = "") String part, @ModelAttribute(FormRecords.FORM) AnswerForm form,
			BindingResult errors, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<String> number = this.ownCase.opened(held, part);
		return number.isEmpty() ? this.ownCase.unknown(model, request, response)
				: this.ownCase.page(number.get(), part, model, locale);
	}

}
