package vn.langnghe.intake.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.langnghe.intake.Counter;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.SeeOther;

/**
 * The page of the desk: what a citizen says on the phone, writes or tells, on one page
 * and without a mouse.
 */
@Controller
class CounterPage {

	private static final String PAGE = "intake/counter";

	private static final String USED_KEY = "intake.error.other-words";

	private final Counter counter;

	private final CounterRules rules;

	private final ProcedureChoice procedures;

	private final TrackingCodes codes;

	private final ChosenFiles files;

	CounterPage(Counter counter, CounterRules rules, ProcedureChoice procedures, TrackingCodes codes,
			ChosenFiles files) {
		this.counter = counter;
		this.rules = rules;
		this.procedures = procedures;
		this.codes = codes;
		this.files = files;
	}

	@GetMapping("/counter")
	String begin(@RequestParam(defaultValue = "DESK") String channel, Model model) {
		return again(CounterForm.empty(this.codes.newKey(), channel), model);
	}

	/** The page in the other language, with all that was typed and nothing done. */
	@PostMapping(path = "/counter", params = "lang")
	String inTheOtherLanguage(@ModelAttribute(FormRecords.FORM) CounterForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletRequest request)
			throws IOException {
		this.files.changed(form.key(), "", file, errors, request);
		return page(form, model);
	}

	@PostMapping(path = "/counter", params = "!lang")
	Object send(@ModelAttribute(FormRecords.FORM) CounterForm form, BindingResult errors,
			@RequestParam(defaultValue = "send") String go,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (this.files.changed(form.key(), go, file, errors, request) || go.equals("search")) {
			return page(form, model);
		}
		this.rules.check(form, errors);
		if (!errors.hasErrors() && TrackingCodes.isKey(form.key())) {
			try {
				return register(form, request, response);
			}
			catch (Invalid refusal) {
				FormRecords.reject(errors, refusal);
			}
			catch (NotAllowedNow refusal) {
				response.setStatus(HttpStatus.CONFLICT.value());
				return refused(form, refusal, model);
			}
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		if (!errors.hasErrors()) {
			return refused(form, new NotAllowedNow("intake.counter.error.key"), model);
		}
		return page(form, model);
	}

	private Object register(CounterForm form, HttpServletRequest request, HttpServletResponse response) {
		SignedIn me = Actors.me();
		Receipt receipt = this.counter.register(this.rules.submission(form, this.counter.agencyOf(me).id()),
				this.rules.receivedAt(form), me);
		ShortCookie.COUNTER.hold(form.key(), request, response);
		return SeeOther.at("/counter/receipt/" + receipt.caseNumber());
	}

	/**
	 * Under a new key the same button registers what was changed since as feedback of its
	 * own.
	 */
	private String refused(CounterForm form, NotAllowedNow refusal, Model model) {
		CounterForm anew = form.withKey(this.codes.newKey());
		this.files.carryOver(form.key(), anew.key());
		String said = refusal.messageKey().equals(USED_KEY) ? "intake.counter.error.other-words" : refusal.messageKey();
		FormRecords.show(model, anew).reject(said, refusal.arguments(), null);
		return page(anew, model);
	}

	private String again(CounterForm form, Model model) {
		FormRecords.show(model, form);
		return page(form, model);
	}

	private String page(CounterForm form, Model model) {
		Agency agency = this.counter.agencyOf(Actors.me());
		new LanguageForm("/counter", "send").on(model);
		this.files.show(form.key(), model);
		model.addAttribute("open", this.counter.isOpen(agency));
		model.addAttribute("channels", CounterForm.channels());
		model.addAttribute("languages", CounterForm.languages());
		model.addAttribute("kinds", FeedbackForm.kinds());
		model.addAttribute("whos", CounterForm.whos());
		model.addAttribute("offered", this.procedures.offered(form.told(), agency.code()));
		model.addAttribute("procedureAgency", agency.code());
		return PAGE;
	}

}
