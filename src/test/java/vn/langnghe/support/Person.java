package vn.langnghe.support;

import java.util.Arrays;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.langnghe.platform.SignedIn;

/** Who makes a request of a {@link WebSlice}. */
public final class Person {

	/** The agency at which persons of a slice work. */
	public static final long AGENCY = 2;

	private Person() {
	}

	/**
	 * Somebody signed in.
	 * @param staffId the account
	 * @param roles codes of the hats worn
	 */
	public static RequestPostProcessor wearing(long staffId, String... roles) {
		SignedIn person = new SignedIn(staffId, AGENCY, "lan", "Nguyễn Thị Lan");
		return SecurityMockMvcRequestPostProcessors
			.authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils
				.createAuthorityList(Arrays.stream(roles).map((role) -> "ROLE_" + role).toArray(String[]::new))));
	}

}
