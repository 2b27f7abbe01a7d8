package vn.langnghe.intake.web;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
		model.addAttribute("receipt", receipt.get());
		Tracking.Promised promised = this.tracking.promised(number, locale);
		model.addAttribute("agencyName", promised.agencyName());
		model.addAttribute("deadline", promised.deadline());
		model.addAttribute("qr", QrCode.of(trackAddress(receipt.get().trackingCode())));
		return "intake/receipt";
	}

	/**
	 * The code stands behind the hash sign: browsers do not send that part to anybody.
	 */
	private static String trackAddress(String code) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path("/track").fragment(code).toUriString();
	}

}
