package vn.langnghe.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The login, and the page on which a form comes back whose token was missing or old. */
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

	@RequestMapping("/expired-form")
	String expired(HttpServletRequest request, Model model) {
		Object sentTo = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
		model.addAttribute("action", (sentTo != null) ? sentTo : "/");
		model.addAttribute("typed", typed(request.getParameterMap()));
		return "error/expired-form";
	}

	private static Map<String, List<String>> typed(Map<String, String[]> parameters) {
		return parameters.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> List.of(one.getValue()), (a, b) -> a, TreeMap::new));
	}

}
