package vn.langnghe.platform.web;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.StaffDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class FreshHatsTest {

	private final MockHttpSession session = new MockHttpSession();

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");

	@BeforeEach
	void signIn() {
		this.request.setSession(this.session);
		this.request.setServletPath("/inbox");
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(new SignedIn(7, 2, "lan", "Nguyễn Thị Lan"), null,
							AuthorityUtils.createAuthorityList("ROLE_ADMIN")));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void theSessionOfADisabledAccountEndsWithItsNextRequest() throws Exception {
		pass(Optional.empty());
		assertThat(this.session.isInvalid()).isTrue();
		assertThat(Actors.signedIn()).isEmpty();
	}

	@Test
	void aHatTakenAwayIsGoneInAnOpenSession() throws Exception {
		pass(Optional.of(Set.of("HANDLER")));
		assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities()).extracting(Object::toString)
			.containsExactly("ROLE_HANDLER");
		assertThat(this.session.isInvalid()).isFalse();
	}

	private void pass(Optional<Set<String>> rolesNow) throws Exception {
		StaffDirectory directory = mock();
		given(directory.rolesNow(7)).willReturn(rolesNow);
		new FreshHats(directory).doFilter(this.request, new MockHttpServletResponse(), new MockFilterChain());
	}

}
