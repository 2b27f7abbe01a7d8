package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where staff log in. */
@Controller
class LoginPages {

	/** Not {@code /login} itself: the login filter would try the same password again. */
	static final String THROTTLED = "/login-throttled";

	@GetMapping("/login")
	String login() {
		return "login";
	}

	/**
	 * Reached by a forward only; the model takes what the failure left in the request.
	 */
	@RequestMapping(THROTTLED)
	String throttled(HttpServletRequest request, Model model) {
		model.addAttribute("throttled", request.getAttribute("throttled"));
		return "login";
	}

}
