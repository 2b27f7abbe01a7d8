package vn.langnghe.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that gives back a form which could not be taken, with all that was typed, in
 * the order of its fields.
 */
final class TypedAgain {

	private TypedAgain() {
	}

	/**
	 * @param reason {@code expired} or {@code busy}: its words are
	 * {@code platform.<reason>.*}
	 * @param action where the form was sent, within the application
	 */
	static ModelAndView page(String reason, String action, HttpServletRequest request, HttpStatusCode status) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
		typed.remove("_csrf");
		return new ModelAndView("error/expired-form", Map.of("reason", reason, "typed", typed, "action", action),
				status);
	}

}
