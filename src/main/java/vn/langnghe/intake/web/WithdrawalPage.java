package vn.langnghe.intake.web;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import vn.langnghe.casework.Withdrawal;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.Written;

/** rút phản ánh: asked once more before it is done, since it cannot be undone. */
@Controller
class WithdrawalPage {

	private static final int LONGEST_REASON = 2_000;

	private final Tracking tracking;

	private final Withdrawal withdrawal;

	WithdrawalPage(Tracking tracking, Withdrawal withdrawal) {
		this.tracking = tracking;
		this.withdrawal = withdrawal;
	}

	@GetMapping("/track/withdraw")
	String ask(OpenedCase own, Model model, Locale locale) {
		model.addAttribute("tracked", this.tracking.show(own.number(), locale));
		model.addAttribute("part", own.part());
		return "intake/withdraw";
	}

	@PostMapping("/track/withdraw")
	View withdraw(OpenedCase own, @RequestParam(defaultValue = "") String reason) {
		String words = Written.paragraphs(reason);
		this.withdrawal.withdraw(own.number(), words.substring(0, Math.min(words.length(), LONGEST_REASON)));
		return own.seeAgain();
	}

}
