package vn.langnghe.platform.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import vn.langnghe.platform.LoginThrottled;

/**
 * Answers a failed login with its page, which still holds the name, or says how long to
 * wait (HTTP 429). Nothing leads on to another address: the name would have to go along
 * in it or be kept somewhere.
 */
class LoginFailures implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException, ServletException {
		if (exception instanceof LoginThrottled throttled) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
			request.setAttribute("throttled", throttled.seconds());
		}
		else {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			request.setAttribute("wrong", true);
		}
		request.getRequestDispatcher(LoginPage.AGAIN).forward(request, response);
	}

}
