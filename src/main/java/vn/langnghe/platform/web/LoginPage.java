package vn.langnghe.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff log in. */
@Controller
class LoginPage {

	/**
	 * Where a failed login is forwarded; not the address that the login itself is sent
	 * to, which would try it again.
	 */
	static final String AGAIN = "/login/again";

	private static final LanguageForm LANGUAGE = new LanguageForm(AGAIN, "");

	@GetMapping("/login")
	String show(Model model) {
		LANGUAGE.on(model);
		return "login";
	}

	/**
	 * The name as typed, after a failed login or a switch of the language; the same
	 * answer whether or not anybody has it.
	 */
	@PostMapping(AGAIN)
	String showAgain(@RequestParam(defaultValue = "") String username, Model model) {
		LANGUAGE.on(model);
		model.addAttribute("username", username);
		return "login";
	}

}
