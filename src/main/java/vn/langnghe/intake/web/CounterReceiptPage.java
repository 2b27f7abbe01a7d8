package vn.langnghe.intake.web;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.Tracking;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;

/**
 * The slip for the citizen, in the browser that just registered the feedback and for
 * whoever may see the case. Whoever it is about gets no code, with which the citizen's
 * part could be read or played: a colleague prints the slip in the same browser.
 */
@Controller
class CounterReceiptPage {

	private final Intake intake;

	private final Tracking tracking;

	private final CaseLookup cases;

	private final CaseAccess access;

	CounterReceiptPage(Intake intake, Tracking tracking, CaseLookup cases, CaseAccess access) {
		this.intake = intake;
		this.tracking = tracking;
		this.cases = cases;
		this.access = access;
	}

	@GetMapping("/counter/receipt/{number}")
	String show(@PathVariable String number,
			@CookieValue(name = ShortCookie.COUNTER_NAME, required = false) @Nullable String key, Model model,
			Locale locale) {
		SignedIn me = Actors.me();
		Optional<Receipt> receipt = (key == null) ? Optional.empty()
				: this.intake.receipt(key).filter((kept) -> kept.caseNumber().equals(number));
		if (receipt.isEmpty()) {
			return "intake/counter-receipt-gone";
		}
		if (this.cases.get(number).isAbout(me.staffId())) {
			model.addAttribute("number", number);
			return "intake/counter-about-you";
		}
		CaseFile caseFile = this.access.open(number, me);
		Slip.of(receipt.get(), this.tracking.promised(number, locale)).on(model);
		model.addAttribute("received", caseFile.received());
		model.addAttribute("receivedAt", caseFile.received().receivedAt().atZone(VietnamTime.ZONE));
		model.addAttribute("official", me.displayName());
		return "intake/counter-receipt";
	}

}
