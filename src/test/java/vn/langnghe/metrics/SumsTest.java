package vn.langnghe.metrics;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** A sum that is kept is never another truth than the facts. */
@IntegrationTest
class SumsTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private CountedCases counted;

	@Autowired
	private CountedSums sums;

	@Autowired
	private SumKeeping keeping;

	@Autowired
	private Indicators indicators;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune commune;

	@BeforeEach
	void aCommuneWithCases() {
		this.commune = this.communes.commune();
		at("2026-11-02T09:00");
		this.walk.replied(this.commune);
		this.walk.assigned(this.commune);
		this.walk.submitted(this.commune.agency());
		at("2026-11-09T09:00");
		this.counted.count(this.commune.id());
		this.sums.count(this.commune.id());
	}

	@Test
	void whatTheFiguresSayIsTheSameWithSumsAndWithout() {
		this.sums.agreeWithTheFacts(this.commune.id(), new Random(1));
	}

	@Test
	void aSumIsCountedAnewWhenAFactChangesOrALimitPasses() {
		assertThat(this.sums.due(this.commune.id())).isZero();

		at("2026-11-12T09:00");
		this.walk.submitted(this.commune.agency());
		this.counted.count(this.commune.id());

		assertThat(this.sums.due(this.commune.id())).as("month, quarter, half-year, year").isEqualTo(4);
		assertThat(received()).isEqualTo(4);
		this.sums.count(this.commune.id());
		assertThat(received()).isEqualTo(4);
		// The last of the limits of the first three.
		at("2026-11-27T09:00");
		assertThat(this.sums.said(this.commune.id())).isEqualTo(this.sums.saidWithoutSums(this.commune.id()));
		assertThat(this.keeping.countSome()).as("the limits of answering have passed").isTrue();
	}

	@Test
	void aSumThatSomebodyChangesIsFoundAndCountedAgain() {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(
				"update period_sum set counts[2] = 7, cause = '{PROCESS}', cause_cases = '{9}' where agency_id = ? and begins = '2026-10-31T17:00Z'")
			.param(this.commune.id())
			.update());
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("update step_sum set late = int4send(3) where agency_id = ? and step = 'classify'")
			.param(this.commune.id())
			.update());

		assertThat(this.sums.different()).singleElement()
			.satisfies((one) -> assertThat(one.what()).isEqualTo("counts, cause, steps"));
		assertThat(this.keeping.countSome()).isTrue();
		assertThat(this.sums.different()).isEmpty();
		assertThat(received()).isEqualTo(3);
	}

	@Test
	void aFactThatChangesWhileSumsAreCountedIsNotMissed() throws Exception {
		at("2026-11-10T09:00");
		// One is due, and its fact is about to change without being committed.
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update period_sum set holds_until = '-infinity' where agency_id = ?")
					.param(this.commune.id())
					.update());
		CompletableFuture<Boolean> counting = this.transaction.execute((status) -> {
			this.jdbc.sql(
					"update case_fact set breached_at = '2026-11-04T01:00Z' where agency_id = ? and breached_at is null")
				.param(this.commune.id())
				.update();
			CompletableFuture<Boolean> begun = CompletableFuture.supplyAsync(this.keeping::countSome);
			assertThat(begun.completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).join()).as("waits").isNull();
			return CompletableFuture.supplyAsync(this.keeping::countSome);
		});
		counting.get(20, TimeUnit.SECONDS);
		while (this.keeping.countSome()) {
			assertThat(this.sums.due(this.commune.id())).isNotNegative();
		}

		assertThat(this.sums.different()).isEmpty();
		assertThat(reading().rate(Indicator.ESCALATED)).isEqualTo(new Rate(3, 3));
		factsAreAsTheEventsSay();
	}

	/** For the other tests, which share the database. */
	private void factsAreAsTheEventsSay() {
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.sql("insert into fact_due (case_number) select case_number from case_fact where agency_id = ?")
			.param(this.commune.id())
			.update());
		this.counted.count(this.commune.id());
	}

	private long received() {
		return reading().received();
	}

	private Reading reading() {
		return this.indicators.of(List.of(this.commune.id()), Period.of("2026-11", VietnamTime.today(this.clock)),
				Narrowing.NONE);
	}

	private void at(String local) {
		this.clock.moveTo(LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant());
	}

}
