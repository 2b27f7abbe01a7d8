package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * What a visitor who is not signed in asks for although no page has such an address. It
 * can be told without a login, behind which there would be nothing either. Only the shape
 * of the address counts, never whether the case it names exists.
 */
class NoSuchAddress implements RequestMatcher {

	private final HandlerMappingIntrospector pages;

	NoSuchAddress(HandlerMappingIntrospector pages) {
		this.pages = pages;
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		return Actors.signedIn().isEmpty() && !isServed(request);
	}

	private boolean isServed(HttpServletRequest request) {
		try {
			return this.pages.getMatchableHandlerMapping(request) != null;
		}
		catch (Exception ex) {
			// The address is known, though not with this method or type.
			return true;
		}
	}

}
