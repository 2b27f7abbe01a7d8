package vn.langnghe.platform.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.StaffDirectory;

/**
 * Gives each request the hats its person holds now, not those held at login: a disabled
 * account's open session ends with its next request.
 */
class FreshHats extends OncePerRequestFilter {

	private final StaffDirectory directory;

	FreshHats(StaffDirectory directory) {
		this.directory = directory;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<SignedIn> signedIn = Actors.signedIn();
		if (signedIn.isPresent()) {
			refresh(signedIn.get(), request);
		}
		chain.doFilter(request, response);
	}

	private void refresh(SignedIn person, HttpServletRequest request) {
		Optional<Set<String>> roles = this.directory.rolesNow(person.staffId());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		if (roles.isPresent()) {
			context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils
				.createAuthorityList(roles.get().stream().map((role) -> "ROLE_" + role).toArray(String[]::new))));
		}
		else {
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
		}
		SecurityContextHolder.setContext(context);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/webjars/");
	}

}
