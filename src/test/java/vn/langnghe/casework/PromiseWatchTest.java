package vn.langnghe.casework;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PromiseWatchTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private PromiseWatch watch;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aBrokenPromiseIsToldOnceAndTheLateReplyCarriesAnApology() {
		Commune commune = this.communes.commune();
		String number = this.walk.drafted(commune);
		String inTime = this.walk.drafted(commune);
		this.walk.approves(commune.chairperson(), inTime);
		this.clock.moveTo(this.walk.get(number).promise().dueAt().minusSeconds(60));
		this.watch.look();
		assertThat(told(number)).containsExactly("RECEIVED");
		this.clock.moveTo(this.walk.get(number).promise().dueAt().plusSeconds(60));

		this.watch.look();
		this.watch.look();

		assertThat(told(number)).containsExactly("RECEIVED", "DELAYED");
		assertThat(told(inTime)).containsExactly("RECEIVED", "ANSWERED");
		assertThat(this.jdbc
			.sql("select count(*) from audit_entry where chain = 'case:' || ? and action = 'case.promise-broken'")
			.param(number)
			.query(Long.class)
			.single()).isEqualTo(1);
		this.walk.approves(commune.chairperson(), number);
		assertThat(apology(number)).isTrue();
		assertThat(apology(inTime)).isFalse();
	}

	@Test
	void aReopenedCaseHasAPromiseOfItsOwn() {
		Commune commune = this.communes.commune();
		String number = this.walk.drafted(commune);
		this.clock.moveTo(this.walk.get(number).promise().dueAt().plusSeconds(60));
		this.watch.look();
		this.walk.approves(commune.chairperson(), number);
		this.walk.isDissatisfied(number);
		this.walk.reopens(commune.chairperson(), number, commune.otherHandler());
		this.watch.look();
		assertThat(told(number)).containsExactly("RECEIVED", "DELAYED", "ANSWERED", "REOPENED");
		this.clock.moveTo(this.walk.get(number).promise().dueAt().plusSeconds(60));

		this.watch.look();

		assertThat(told(number)).containsExactly("RECEIVED", "DELAYED", "ANSWERED", "REOPENED", "DELAYED");
	}

	private List<String> told(String number) {
		return this.jdbc.sql("select kind from notice where case_number = ? and audience = 'CITIZEN' order by id")
			.param(number)
			.query(String.class)
			.list();
	}

	private boolean apology(String number) {
		return this.jdbc.sql("select with_apology from reply r join case_file c on c.id = r.case_id where number = ?")
			.param(number)
			.query(Boolean.class)
			.single();
	}

}
