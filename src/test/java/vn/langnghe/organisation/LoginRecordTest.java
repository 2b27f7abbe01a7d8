package vn.langnghe.organisation;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class LoginRecordTest {

	@Autowired
	private LoginRecord record;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private MovableClock clock;

	private final String name = "name-" + UUID.randomUUID();

	@Test
	void threeTriesAreFreeThenTheWaitDoubles() {
		fail(2);
		assertThat(this.record.secondsToWait(this.name)).isZero();
		fail(1);
		assertThat(this.record.secondsToWait(this.name)).isBetween(1L, 2L);
		fail(1);
		assertThat(this.record.secondsToWait(this.name)).isBetween(3L, 4L);
		fail(1);
		assertThat(this.record.secondsToWait(this.name)).isBetween(7L, 8L);
	}

	@Test
	void nobodyIsMadeToWaitLongerThanFiveMinutes() {
		fail(40);
		assertThat(this.record.secondsToWait(this.name)).isBetween(299L, 300L);
		this.clock.advance(Duration.ofSeconds(301));
		assertThat(this.record.secondsToWait(this.name)).isZero();
	}

	@Test
	void aSuccessfulLoginWipesTheFailuresOut() {
		Staff staff = this.staffMembers.findByUsername("theodoi").orElseThrow();
		for (int failure = 0; failure < 5; failure++) {
			this.record.failed(staff.username(), staff);
		}
		assertThat(this.record.secondsToWait(staff.username())).isPositive();
		this.record.succeeded(staff);
		assertThat(this.record.secondsToWait(staff.username())).isZero();
	}

	private void fail(int times) {
		for (int time = 0; time < times; time++) {
			this.record.failed(this.name, null);
		}
	}

}
