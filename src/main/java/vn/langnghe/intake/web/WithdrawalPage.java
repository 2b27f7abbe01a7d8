package vn.langnghe.intake.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.Withdrawal;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.Written;

/** rút phản ánh: asked once more before it is done, since it cannot be undone. */
@Controller
class WithdrawalPage {

	private static final int LONGEST_REASON = 2_000;

	private final OwnCase ownCase;

	private final Tracking tracking;

	private final Withdrawal withdrawal;

	WithdrawalPage(OwnCase ownCase, Tracking tracking, Withdrawal withdrawal) {
		this.ownCase = ownCase;
		this.tracking = tracking;
		this.withdrawal = withdrawal;
	}

	@GetMapping("/track/withdraw")
	Object ask(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@RequestParam(defaultValue = "") String part, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<String> number = this.ownCase.opened(held, part);
		if (number.isEmpty()) {
			return this.ownCase.unknown(model, request, response);
		}
		model.addAttribute("tracked", this.tracking.show(number.get(), locale));
		model.addAttribute("part", part);
		return "intake/withdraw";
	}

	@PostMapping("/track/withdraw")
	Object withdraw(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@RequestParam(defaultValue = "") String part, @RequestParam(defaultValue = "") String reason, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<String> number = this.ownCase.opened(held, part);
		if (number.isEmpty()) {
			return this.ownCase.unknown(model, request, response);
		}
		String words = Written.paragraphs(reason);
		this.withdrawal.withdraw(number.get(), words.substring(0, Math.min(words.length(), LONGEST_REASON)));
		return this.ownCase.seeAgain(part);
	}

}
