package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads from the login to the page that was asked for, else to one's own first page. */
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

	Arrival(RequestCache askedFor) {
		setRequestCache(askedFor);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) {
		return FirstPage.of(authentication);
	}

}
