package vn.langnghe.intake.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.ContactWish;
import vn.langnghe.casework.ContactWishes;

/** nhận tin: the citizen says how to be told of the own case from now on. */
@Controller
class TellingPage {

	private final OwnCase ownCase;

	private final ContactWishes wishes;

	TellingPage(OwnCase ownCase, ContactWishes wishes) {
		this.ownCase = ownCase;
		this.wishes = wishes;
	}

	@PostMapping("/track/telling")
	Object choose(@CookieValue(name = ShortCookie.TRACKING_NAME, required = false) @Nullable String held,
			@RequestParam(defaultValue = "") String part, @RequestParam ContactWish wish, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<String> number = this.ownCase.opened(held, part);
		if (number.isEmpty()) {
			return this.ownCase.unknown(model, request, response);
		}
		this.wishes.choose(number.get(), wish);
		return this.ownCase.seeAgain(part);
	}

}
