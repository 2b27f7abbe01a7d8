package vn.langnghe.intake.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

import vn.langnghe.attachments.AttachedFiles;
import vn.langnghe.casework.ContactWishes;
import vn.langnghe.intake.TrackedCase;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.TooOften;

/**
 * The citizen's own case behind every page that shows or changes it. The browser shows
 * its pass with each request; a pass that opens nothing is answered like an unknown code.
 */
@Component
class OwnCase {

	private static final String PAGE = "intake/progress";

	private final Tracking tracking;

	private final ContactWishes wishes;

	private final Throttles throttles;

	private final AttachedFiles attached;

	private final ChosenFiles files;

	private final TrackingCodes codes;

	OwnCase(Tracking tracking, ContactWishes wishes, Throttles throttles, AttachedFiles attached, ChosenFiles files,
			TrackingCodes codes) {
		this.tracking = tracking;
		this.wishes = wishes;
		this.throttles = throttles;
		this.attached = attached;
		this.files = files;
		this.codes = codes;
	}

	/**
	 * @param held the pass, as the cookie holds it
	 * @param part empty, or the number of a case that was split from the own one
	 * @return the case that the pass opens
	 */
	Optional<OpenedCase> opened(@Nullable String held, String part) {
		return Optional.ofNullable(held)
			.flatMap((text) -> new Pass(text).opens(this.tracking))
			.flatMap((own) -> part.isEmpty() ? Optional.of(own)
					: Optional.of(part).filter((number) -> this.tracking.isPart(number, own)))
			.map((number) -> new OpenedCase(number, part));
	}

	/** The case, with the form that stands in the model or else the one it waits for. */
	String page(OpenedCase own, Model model, Locale locale) {
		TrackedCase tracked = this.tracking.show(own.number(), locale);
		if (!model.containsAttribute(FormRecords.FORM)) {
			FormRecords.show(model,
					(tracked.rateUntil() == null) ? AnswerForm.empty(this.codes.newKey()) : new RatingForm("", ""));
		}
		if (tracked.rateUntil() != null) {
			new LanguageForm("/track/rating", "").on(model);
		}
		if (tracked.besides().asked() != null) {
			new LanguageForm("/track/supplement", "").on(model);
			if (model.getAttribute(FormRecords.FORM) instanceof AnswerForm answer) {
				this.files.show(answer.key(), model);
			}
		}
		if (tracked.besides().againUntil() != null) {
			new LanguageForm("/track/again", "").on(model);
		}
		model.addAttribute("tracked", tracked);
		model.addAttribute("attached", this.attached.of(own.number()));
		model.addAttribute("telling", this.wishes.choices(own.number()));
		model.addAttribute("part", own.part());
		model.addAttribute("agencyName", tracked.agencyName());
		model.addAttribute("answers", RatingForm.answers());
		return PAGE;
	}

	/** Guessing through the cookie or a link counts like guessing through the form. */
	String unknown(Model model, HttpServletRequest request, HttpServletResponse response) {
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
