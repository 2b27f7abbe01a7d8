package vn.langnghe.organisation;

import java.util.Locale;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.LoginThrottled;
import vn.langnghe.platform.SignedIn;

/**
 * Checks a password. An unknown name costs the same time as a known one, and each failure
 * under one name doubles the wait before the next try.
 */
@Component
class StaffLogin implements AuthenticationProvider {

	private final StaffMembers staffMembers;

	private final PasswordEncoder passwords;

	private final LoginRecord loginRecord;

	private final String nobodysHash;

	StaffLogin(StaffMembers staffMembers, PasswordEncoder passwords, LoginRecord loginRecord) {
		this.staffMembers = staffMembers;
		this.passwords = passwords;
		this.loginRecord = loginRecord;
		this.nobodysHash = passwords.encode("nobody's password");
	}

	@Override
	public Authentication authenticate(Authentication authentication) throws AuthenticationException {
		String username = authentication.getName().strip().toLowerCase(Locale.ROOT);
		String password = String.valueOf(authentication.getCredentials());
		long wait = this.loginRecord.secondsToWait(username);
		if (wait > 0) {
			throw new LoginThrottled(wait);
		}
		Optional<Staff> staff = this.staffMembers.findByUsername(username);
		boolean matches = this.passwords.matches(password, staff.map(Staff::passwordHash).orElse(this.nobodysHash));
		if (staff.isEmpty() || !matches || !staff.get().enabled()) {
			this.loginRecord.failed(username, staff.orElse(null));
			throw new BadCredentialsException("no");
		}
		Staff person = staff.get();
		this.loginRecord.succeeded(person);
		return UsernamePasswordAuthenticationToken.authenticated(
				new SignedIn(person.id(), person.agencyId(), person.username(), person.displayName()), null,
				AuthorityUtils.createAuthorityList(
						person.hats().stream().map((hat) -> "ROLE_" + hat.role()).distinct().toArray(String[]::new)));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
