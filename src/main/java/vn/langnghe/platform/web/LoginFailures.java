package vn.langnghe.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import vn.langnghe.platform.LoginThrottled;

/** Sends a failed login back to its page, or says how long to wait (HTTP 429). */
class LoginFailures implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException, jakarta.servlet.ServletException {
		if (exception instanceof LoginThrottled throttled) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
			request.setAttribute("throttled", throttled.seconds());
			request.getRequestDispatcher(LoginPage.WAIT).forward(request, response);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/login?error");
		}
	}

}
