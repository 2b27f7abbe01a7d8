package vn.langnghe.intake.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import vn.langnghe.casework.ContactWish;
import vn.langnghe.casework.ContactWishes;

/** nhận tin: the citizen says how to be told of the own case from now on. */
@Controller
class TellingPage {

	private final ContactWishes wishes;

	TellingPage(ContactWishes wishes) {
		this.wishes = wishes;
	}

	@PostMapping("/track/telling")
	View choose(OpenedCase own, @RequestParam ContactWish wish) {
		this.wishes.choose(own.number(), wish);
		return own.seeAgain();
	}

}
