package vn.langnghe.intake.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a browser holds for half an hour instead of a session: never in a URL, never
 * readable by a script, never sent along from another site.
 */
enum ShortCookie {

	/** The key of the form just sent: shows the receipt once more. */
	RECEIPT(ShortCookie.RECEIPT_NAME, "/receipt"),
	/** The same for what was taken down at the desk: its slip is printed. */
	COUNTER(ShortCookie.COUNTER_NAME, "/counter"),
	/** What opens the case that is being tracked. */
	TRACKING(ShortCookie.TRACKING_NAME, "/track");

	static final String RECEIPT_NAME = "receipt";

	static final String COUNTER_NAME = "counter";

	static final String TRACKING_NAME = "tracking";

	private static final Duration KEPT = Duration.ofMinutes(30);

	private final String cookie;

	private final String path;

	ShortCookie(String cookie, String path) {
		this.cookie = cookie;
		this.path = path;
	}

	void hold(String value, HttpServletRequest request, HttpServletResponse response) {
		set(value, KEPT, request, response);
	}

	void drop(HttpServletRequest request, HttpServletResponse response) {
		set("", Duration.ZERO, request, response);
	}

	private void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie held = ResponseCookie.from(this.cookie, value)
			.path(request.getContextPath() + this.path)
			.maxAge(age)
			.httpOnly(true)
			.sameSite("Strict")
			.secure(request.isSecure())
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, held.toString());
	}

}
