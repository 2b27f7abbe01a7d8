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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.Review;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.SeeOther;

/** How far the citizen's own case is, the reply, the rating. */
@Controller
class TrackedCasePage {

	private final OwnCase ownCase;

	private final Tracking tracking;

	private final Review review;

	TrackedCasePage(OwnCase ownCase, Tracking tracking, Review review) {
		this.ownCase = ownCase;
		this.tracking = tracking;
		this.review = review;
	}

	@GetMapping("/track/case")
	Object show(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@RequestParam(defaultValue = "") String part, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		if (held == null) {
			return SeeOther.at("/track");
		}
		Optional<OpenedCase> own = this.ownCase.opened(held, part);
		return own.isEmpty() ? this.ownCase.unknown(model, request, response)
				: this.ownCase.page(own.get(), model, locale);
	}

	/**
	 * Shows the case at once instead of leading on: after a click in a web mailer the
	 * cookie would not be sent along.
	 */
	@GetMapping("/track/link/{number}/{signature}")
	String link(@PathVariable String number, @PathVariable String signature, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		if (!this.tracking.opens(number, signature)) {
			return this.ownCase.unknown(model, request, response);
		}
		ShortCookie.TRACKING.hold(Pass.ofLink(number, signature).text(), request, response);
		return this.ownCase.page(new OpenedCase(number, ""), model, locale);
	}

	@PostMapping("/track/rating")
	Object rate(OpenedCase own, @ModelAttribute(FormRecords.FORM) RatingForm form, BindingResult errors, Model model,
			Locale locale, HttpServletResponse response) {
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return this.ownCase.page(own, model, locale);
		}
		this.review.rate(own.number(), form.isSatisfied(), Written.paragraphs(form.comment()));
		return own.seeAgain();
	}

	/** The rating as it was typed, not given. */
	@PostMapping(path = "/track/rating", params = "lang")
	String inTheOtherLanguage(OpenedCase own, @ModelAttribute(FormRecords.FORM) RatingForm form, BindingResult errors,
			Model model, Locale locale) {
		return this.ownCase.page(own, model, locale);
	}

}
