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

import vn.langnghe.casework.CaseVerbs;
import vn.langnghe.intake.TrackedCase;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.SeeOther;

/**
 * The citizen's own case: how far it is, the reply, the rating. The browser shows its
 * pass with each request; a pass that opens nothing is answered like an unknown code.
 */
@Controller
class TrackedCasePage {

	private static final String PAGE = "intake/progress";

	private final Tracking tracking;

	private final CaseVerbs verbs;

	private final Throttles throttles;

	TrackedCasePage(Tracking tracking, CaseVerbs verbs, Throttles throttles) {
		this.tracking = tracking;
		this.verbs = verbs;
		this.throttles = throttles;
	}

	@GetMapping("/track/case")
	Object show(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		if (held == null) {
			return SeeOther.at("/track");
		}
		Optional<String> number = new Pass(held).opens(this.tracking);
		if (number.isEmpty()) {
			return unknown(model, request, response);
		}
		FormRecords.show(model, new RatingForm("", ""));
		return page(number.get(), model, locale);
	}

	/**
	 * Shows the case at once instead of leading on: after a click in a web mailer the
	 * cookie would not be sent along.
	 */
	@GetMapping("/track/link/{number}/{signature}")
	Object link(@PathVariable String number, @PathVariable String signature, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		if (!this.tracking.opens(number, signature)) {
			return unknown(model, request, response);
		}
		ShortCookie.TRACKING.hold(Pass.ofLink(number, signature).text(), request, response);
		FormRecords.show(model, new RatingForm("", ""));
		return page(number, model, locale);
	}

	@PostMapping("/track/rating")
	Object rate(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@ModelAttribute(FormRecords.FORM) RatingForm form, BindingResult errors, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<String> number = opened(held);
		if (number.isEmpty()) {
			return unknown(model, request, response);
		}
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(number.get(), model, locale);
		}
		this.verbs.rate(number.get(), form.isSatisfied(), Written.paragraphs(form.comment()));
		return SeeOther.at("/track/case");
	}

	/** The rating as it was typed, not given. */
	@PostMapping(path = "/track/rating", params = "lang")
	Object inTheOtherLanguage(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@ModelAttribute(FormRecords.FORM) RatingForm form, BindingResult errors, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<String> number = opened(held);
		return number.isEmpty() ? unknown(model, request, response) : page(number.get(), model, locale);
	}

	private Optional<String> opened(@Nullable String held) {
		return Optional.ofNullable(held).flatMap((text) -> new Pass(text).opens(this.tracking));
	}

	private String page(String number, Model model, Locale locale) {
		TrackedCase tracked = this.tracking.show(number, locale);
		if (tracked.rateUntil() != null) {
			new LanguageForm("/track/rating", "").on(model);
		}
		model.addAttribute("tracked", tracked);
		model.addAttribute("agencyName", tracked.agencyName());
		model.addAttribute("answers", RatingForm.answers());
		return PAGE;
	}

	/** Guessing through the cookie or a link counts like guessing through the form. */
	private String unknown(Model model, HttpServletRequest request, HttpServletResponse response) {
		TrackPages.LANGUAGE.on(model);
		BindingResult errors = FormRecords.show(model, new TrackForm(""));
		long wait = this.throttles.lookups().take(request);
		if (wait > 0) {
			TooOften.say(wait, response);
			errors.reject("intake.track.too-often", new Object[] { wait }, null);
		}
		else {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			errors.rejectValue("code", "intake.track.unknown");
		}
		ShortCookie.TRACKING.drop(request, response);
		return TrackPages.DOOR;
	}

}
