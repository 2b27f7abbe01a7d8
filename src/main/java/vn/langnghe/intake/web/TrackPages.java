package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.intake.Tracking;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.SeeOther;
import vn.langnghe.platform.web.TooOften;

/**
 * The door to tracking: a code opens it. Whatever else was typed, unknown or no code at
 * all, is answered alike and after the same work.
 */
@Controller
class TrackPages {

	static final String DOOR = "intake/track";

	static final LanguageForm LANGUAGE = new LanguageForm("/track", "");

	private final Tracking tracking;

	private final Throttles throttles;

	TrackPages(Tracking tracking, Throttles throttles) {
		this.tracking = tracking;
		this.throttles = throttles;
	}

	@GetMapping("/track")
	String ask(Model model) {
		LANGUAGE.on(model);
		FormRecords.show(model, new TrackForm(""));
		return DOOR;
	}

	/** The code as it was typed, not looked up. */
	@PostMapping(path = "/track", params = "lang")
	String inTheOtherLanguage(@ModelAttribute(FormRecords.FORM) TrackForm form, BindingResult errors, Model model) {
		LANGUAGE.on(model);
		return DOOR;
	}

	@PostMapping("/track")
	Object open(@ModelAttribute(FormRecords.FORM) TrackForm form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		LANGUAGE.on(model);
		long wait = this.throttles.lookups().take(request);
		if (wait > 0) {
			TooOften.say(wait, response);
			errors.reject("intake.track.too-often", new Object[] { wait }, null);
			return DOOR;
		}
		if (form.code().isBlank()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			errors.rejectValue("code", "intake.track.empty");
			return DOOR;
		}
		if (this.tracking.numberFor(form.code()).isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			errors.rejectValue("code", "intake.track.unknown");
			return DOOR;
		}
		ShortCookie.TRACKING.hold(Pass.ofCode(form.code()).text(), request, response);
		return SeeOther.at("/track/case");
	}

	@PostMapping("/track/leave")
	Object leave(HttpServletRequest request, HttpServletResponse response) {
		ShortCookie.TRACKING.drop(request, response);
		return SeeOther.at("/track");
	}

}
