package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import vn.langnghe.intake.Receipt;
import vn.langnghe.intake.Tracking;
import vn.langnghe.organisation.DeadlineView;

/**
 * giấy biên nhận: what is shown and printed for the citizen.
 *
 * @param receipt number and tracking code
 * @param agencyName who received it, in the reader's language
 * @param deadline the last day for the reply
 * @param qr leads to tracking
 */
record Slip(Receipt receipt, @Nullable String agencyName, DeadlineView deadline, QrCode qr) {

	static Slip of(Receipt receipt, Tracking.Promised promised) {
		return new Slip(receipt, promised.agencyName(), promised.deadline(),
				QrCode.of(trackAddress(receipt.trackingCode())));
	}

	void on(Model model) {
		model.addAttribute("receipt", this.receipt);
		model.addAttribute("agencyName", this.agencyName);
		model.addAttribute("deadline", this.deadline);
		model.addAttribute("qr", this.qr);
	}

	/**
	 * The code stands behind the hash sign: browsers do not send that part to anybody.
	 */
	private static String trackAddress(String code) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path("/track").fragment(code).toUriString();
	}

}
