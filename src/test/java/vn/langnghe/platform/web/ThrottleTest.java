package vn.langnghe.platform.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTest {

	private final Throttle throttle = new Throttle(2, Duration.ofHours(1));

	@Test
	void onceTooOftenHasToWaitForTheNextTime() {
		assertThat(this.throttle.take(from("203.0.113.1"))).isZero();
		assertThat(this.throttle.take(from("203.0.113.1"))).isZero();
		assertThat(this.throttle.take(from("203.0.113.1"))).isBetween(1L, 1801L);
	}

	@Test
	void oneAddressDoesNotKeepAnotherWaiting() {
		for (int i = 0; i < 5; i++) {
			this.throttle.take(from("203.0.113.1"));
		}
		assertThat(this.throttle.take(from("203.0.113.2"))).isZero();
	}

	@Test
	void aHouseholdOfIpv6IsOneAddress() {
		assertThat(Throttle.network("2001:db8:1:2:3::4")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(Throttle.network("2001:db8:1:3::4"));
	}

	private static MockHttpServletRequest from(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		return request;
	}

}
