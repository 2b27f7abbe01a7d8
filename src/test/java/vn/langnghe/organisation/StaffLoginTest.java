package vn.langnghe.organisation;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.langnghe.platform.LoginThrottled;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class StaffLoginTest {

	private final StaffMembers staffMembers = mock();

	private final PasswordEncoder passwords = mock();

	private final LoginRecord loginRecord = mock();

	@Test
	void anUnknownNameCostsAsMuchAsAKnownOne() {
		given(this.passwords.encode(any())).willReturn("nobody's hash");
		given(this.staffMembers.findByUsername("ghost")).willReturn(Optional.empty());
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> login("ghost"));
		verify(this.passwords).matches("a password", "nobody's hash");
		verify(this.loginRecord).failed("ghost", null);
	}

	@Test
	void aDisabledAccountFailsLikeAWrongPassword() {
		Staff lan = new Staff(new NewAccount(1, null, "lan", "Lan", "", null), "hash");
		lan.disable(Instant.EPOCH);
		given(this.staffMembers.findByUsername("lan")).willReturn(Optional.of(lan));
		given(this.passwords.matches("a password", "hash")).willReturn(true);
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> login("lan"));
		verify(this.loginRecord).failed("lan", lan);
	}

	@Test
	void whileANameMustWaitNoPasswordIsTried() {
		given(this.loginRecord.secondsToWait("lan")).willReturn(4L);
		assertThatExceptionOfType(LoginThrottled.class).isThrownBy(() -> login("lan"))
			.returns(4L, LoginThrottled::seconds);
		verify(this.passwords, never()).matches(any(), any());
	}

	private void login(String username) {
		new StaffLogin(this.staffMembers, this.passwords, this.loginRecord)
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "a password"));
	}

}
