package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The answer to an address that asks too often: how long to wait, HTTP 429. */
public final class TooOften {

	private static final int MINUTE = 60;

	private TooOften() {
	}

	public static void say(long seconds, HttpServletResponse response) {
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

	/** The wait as words say it. */
	public static Object[] minutes(long seconds) {
		return new Object[] { (seconds + MINUTE - 1) / MINUTE };
	}

}
