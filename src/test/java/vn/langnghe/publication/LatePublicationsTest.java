package vn.langnghe.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Deadlines;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class LatePublicationsTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private LatePublications late;

	@Autowired
	private LatePublicationWatch watch;

	@Autowired
	private Publishing publishing;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	@BeforeEach
	void aCommune() {
		this.commune = this.communes.commune();
	}

	@Test
	void whatIsThreeWorkingDaysLateReachesTheSuperiorAndThoseInChargeOnce() {
		String number = this.walk.replied(this.commune);
		this.clock.moveTo(further(number).minusSeconds(60));
		this.watch.look();
		assertThat(told(number)).isEmpty();

		this.clock.advance(Duration.ofMinutes(2));
		this.watch.look();
		assertThat(told(number)).containsExactlyInAnyOrder(this.commune.coordinator().id(),
				this.commune.chairperson().id(), this.commune.headOfProvince().id());
		assertThat(this.late.overdue()).doesNotContain(number);
		this.late.tell(number);
		this.clock.advance(Duration.ofDays(1));
		this.late.tell(number);
		assertThat(told(number)).hasSize(3);
	}

	@Test
	void whatWasDecidedMeanwhileIsNotLate() {
		String number = this.walk.replied(this.commune);
		this.clock.moveTo(further(number).plusSeconds(60));
		assertThat(this.late.overdue()).contains(number);
		this.walk.saysWhyNotPublishable(this.commune.receptionist(), number, "Có bí mật đời tư");
		this.late.tell(number);
		assertThat(told(number)).isEmpty();
	}

	private Instant further(String number) {
		return this.deadlines.due(this.walk.get(number), "superior",
				this.publishing.clock(this.walk.get(number)).stepDueAt());
	}

	private List<Long> told(String number) {
		return this.jdbc.sql("select staff_id from notice where case_number = ? and kind = 'PUBLICATION_LATE'")
			.param(number)
			.query(Long.class)
			.list();
	}

}
