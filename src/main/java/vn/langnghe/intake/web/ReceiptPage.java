package vn.langnghe.intake.web;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.langnghe.intake.Intake;
import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.Tracking;

/**
 * The receipt: with its code for whoever just sent the form, and one and the same page
 * for everybody else, whatever the number.
 */
@Controller
class ReceiptPage {

	private final Intake intake;

	private final Tracking tracking;

	ReceiptPage(Intake intake, Tracking tracking) {
		this.intake = intake;
		this.tracking = tracking;
	}

	@GetMapping("/receipt/{number}")
	String show(@PathVariable String number,
			@CookieValue(name = ShortCookie.RECEIPT_NAME, required = false) @Nullable String key, Model model,
			Locale locale) {
		Optional<Receipt> receipt = (key == null) ? Optional.empty()
				: this.intake.receipt(key).filter((kept) -> kept.caseNumber().equals(number));
		if (receipt.isEmpty()) {
			return "intake/receipt-gone";
		}
		Slip.of(receipt.get(), this.tracking.promised(number, locale)).on(model);
		return "intake/receipt";
	}

}
