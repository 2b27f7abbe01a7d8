package vn.langnghe.intake.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.ReFeedback;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;

/** phản ánh lại: the citizen says what the reply did not settle. */
@Controller
class AgainPage {

	private final OwnCase ownCase;

	private final ReFeedback reFeedback;

	AgainPage(OwnCase ownCase, ReFeedback reFeedback) {
		this.ownCase = ownCase;
		this.reFeedback = reFeedback;
	}

	@PostMapping("/track/again")
	Object again(OpenedCase own, @RequestParam(required = false) @Nullable String lang,
			@ModelAttribute(FormRecords.FORM) AnswerForm form, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response) {
		if (lang != null) {
			return this.ownCase.page(own, model, locale);
		}
		form.check(errors, "intake.again.empty");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return this.ownCase.page(own, model, locale);
		}
		this.reFeedback.again(own.number(), Written.paragraphs(form.answer()));
		return own.seeAgain();
	}

}
