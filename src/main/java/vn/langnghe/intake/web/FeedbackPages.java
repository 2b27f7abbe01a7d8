package vn.langnghe.intake.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.ReceivingAgencies;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.SeeOther;
import vn.langnghe.platform.web.TooOften;

/**
 * The form: what happened, who you are, check your answers. It holds no session; each
 * button says where it leads.
 */
@Controller
class FeedbackPages {

	private static final String WHAT = "intake/what";

	private static final String WHO = "intake/who";

	private static final String CHECK = "intake/check";

	private final ReceivingAgencies agencies;

	private final ProcedureChoice procedures;

	private final FeedbackRules rules;

	private final Intake intake;

	private final TrackingCodes codes;

	private final Throttles throttles;

	private final ChosenFiles files;

	FeedbackPages(ReceivingAgencies agencies, ProcedureChoice procedures, FeedbackRules rules, Intake intake,
			TrackingCodes codes, Throttles throttles, ChosenFiles files) {
		this.agencies = agencies;
		this.procedures = procedures;
		this.rules = rules;
		this.intake = intake;
		this.codes = codes;
		this.throttles = throttles;
		this.files = files;
	}

	@GetMapping("/feedback")
	String begin(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String procedure,
			Model model, Locale locale, HttpServletResponse response) {
		Agency meant = this.agencies.meant(agency);
		if (meant == null) {
			return whichAgency(procedure, model, locale, response);
		}
		FeedbackForm form = FeedbackForm.empty(this.codes.newKey(), meant.code(), "", procedure);
		FormRecords.show(model, form);
		return page(WHAT, form, meant, model, locale);
	}

	@PostMapping("/feedback")
	Object next(@ModelAttribute(FormRecords.FORM) FeedbackForm form, BindingResult errors,
			@RequestParam(defaultValue = "check") String go,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, Locale locale,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Agency meant = this.agencies.meant(form.agency());
		if (meant == null) {
			return whichAgency(form.procedure(), model, locale, response);
		}
		boolean filesOnly = this.files.changed(form.key(), go, file, errors, request);
		if (filesOnly || go.equals("search") || go.equals("what")) {
			return errors.hasErrors() ? wrong(WHAT, form, meant, model, locale, response)
					: page(WHAT, form, meant, model, locale);
		}
		this.rules.whatHappened(form, errors);
		if (errors.hasErrors()) {
			return wrong(WHAT, form, meant, model, locale, response);
		}
		if (go.equals("who")) {
			return page(WHO, form, meant, model, locale);
		}
		this.rules.whoYouAre(form, errors);
		if (errors.hasErrors()) {
			return wrong(WHO, form, meant, model, locale, response);
		}
		return go.equals("send") ? send(form, meant, model, locale, request, response)
				: check(form, meant, model, locale);
	}

	private Object send(FeedbackForm form, Agency meant, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		if (!TrackingCodes.isKey(form.key())) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return again(form.withKey(this.codes.newKey()), "intake.error.key", null, meant, model, locale);
		}
		long wait = this.throttles.submissions().take(request);
		if (wait > 0) {
			TooOften.say(wait, response);
			return again(form, "intake.error.too-often", TooOften.minutes(wait), meant, model, locale);
		}
		try {
			Receipt receipt = this.intake
				.submit(this.rules.submission(form, meant.id(), Channel.WEB, locale.getLanguage()));
			ShortCookie.RECEIPT.hold(form.key(), request, response);
			return SeeOther.at("/receipt/" + receipt.caseNumber());
		}
		catch (NotAllowedNow refusal) {
			response.setStatus(HttpStatus.CONFLICT.value());
			// Under a new key the same button sends what was changed since as feedback of
			// its own.
			FeedbackForm anew = form.withKey(this.codes.newKey());
			this.files.carryOver(form.key(), anew.key());
			return again(anew, refusal.messageKey(), refusal.arguments(), meant, model, locale);
		}
	}

	private String again(FeedbackForm form, String problem, Object @Nullable [] arguments, Agency meant, Model model,
			Locale locale) {
		FeedbackForm checked = form.checked();
		FormRecords.show(model, checked).reject(problem, arguments, null);
		return page(CHECK, checked, meant, model, locale);
	}

	private String check(FeedbackForm form, Agency meant, Model model, Locale locale) {
		FeedbackForm checked = form.checked();
		FormRecords.show(model, checked);
		return page(CHECK, checked, meant, model, locale);
	}

	private String wrong(String view, FeedbackForm form, Agency meant, Model model, Locale locale,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return page(view, form, meant, model, locale);
	}

	private String page(String view, FeedbackForm form, Agency meant, Model model, Locale locale) {
		model.addAttribute("agencyName", meant.name(locale.getLanguage()));
		this.files.show(form.key(), model);
		switch (view) {
			case WHAT -> {
				switchable("what", Boolean.TRUE.equals(form.reviewing()) ? "check" : "who", model);
				model.addAttribute("offered", this.procedures.offered(form, form.agency()));
				model.addAttribute("procedureAgency", form.agency());
				model.addAttribute("kinds", FeedbackForm.kinds());
			}
			case WHO -> {
				switchable("who", "check", model);
				model.addAttribute("whos", FeedbackForm.whos());
			}
			default -> {
				switchable("check", "send", model);
				model.addAttribute("procedure", this.procedures.chosen(form).map(ProcedureChoice::label).orElse(null));
			}
		}
		return view;
	}

	/** In the other language the form is led to the page on which it already is. */
	private static void switchable(String here, String enter, Model model) {
		new LanguageForm("/feedback?go=" + here, enter).on(model);
	}

	private String whichAgency(String procedure, Model model, Locale locale, HttpServletResponse response) {
		var ready = this.agencies.all();
		if (ready.isEmpty()) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, "3600");
			return "intake/closed";
		}
		model.addAttribute("agencies",
				ready.stream().map((one) -> new Option(one.code(), one.name(locale.getLanguage()))).toList());
		model.addAttribute("procedure", procedure);
		return "intake/agencies";
	}

}
