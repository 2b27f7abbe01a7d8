package vn.langnghe.metrics;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of a case is what happened to it. */
@IntegrationTest
class FactsTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private CountedCases counted;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Environment environment;

	private Commune commune;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
		at("2026-11-09T09:00");
	}

	@Test
	void theTimeOfAStepIsThatOfWhoeverHeldItInWorkingMinutes() {
		String number = this.walk.submitted(this.commune.agency());
		at("2026-11-09T10:00");
		this.walk.accepts(this.commune.receptionist(), number);
		// Overnight: 17:00 to 7:30 is nobody's time, 7:30 to 8:30 is.
		at("2026-11-10T08:30");
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());

		assertThat(steps(number)).isEqualTo(Map.of("classify", 60, "assign", 7 * 60 + 60));
	}

	@Test
	void waitingForTheCitizenIsCountedApart() {
		String number = this.walk.assigned(this.commune);
		at("2026-11-09T11:00");
		this.walk.asks(this.commune.handler(), number, "handle");
		at("2026-11-11T08:30");
		this.walk.supplements(number);
		at("2026-11-11T09:30");
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);

		Map<String, Object> fact = fact(number);
		assertThat(fact.get("waiting_minutes")).isEqualTo(6 * 60 + 570 + 60);
		assertThat(fact.get("office_minutes")).isEqualTo(120 + 60);
		// Fifteen working days from the 9th, the 24th being a holiday, and two of
		// waiting.
		assertThat(local(fact.get("answer_by_raw"))).isEqualTo("2026-12-01T17:00");
		assertThat(local(fact.get("answer_by"))).isEqualTo("2026-12-03T17:00");
	}

	@Test
	void aTransferInStartsTheClockAnew() {
		Commune other = this.communes.commune();
		String number = this.walk.submitted(other.agency());
		at("2026-11-12T08:00");
		this.walk.transfers(other.receptionist(), number, this.commune.agency());

		Map<String, Object> fact = fact(number);
		assertThat(fact.get("agency_id")).isEqualTo(this.commune.id());
		assertThat(local(fact.get("sent_at"))).isEqualTo("2026-11-09T09:00");
		assertThat(local(fact.get("counted_from"))).isEqualTo("2026-11-12T08:00");
		assertThat(local(fact.get("refuse_by"))).isEqualTo("2026-11-16T17:00");
	}

	@Test
	void whatIsKeptAgreesWithTheEventsUntilSomebodyChangesIt() {
		String number = this.walk.replied(this.commune);
		fact(number);
		this.counted.agreeWithTheTables(this.commune.id());
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update case_fact set counted_from = counted_from - interval '3 days' where case_number = ?")
				.param(number)
				.update();
			this.jdbc.sql("delete from step_fact where step = 'approve' and case_id = ?")
				.param(this.walk.get(number).id())
				.update();
		});

		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		assertThat(recompute(printed, "--write")).isEqualTo(MetricsCommand.DIFFERENT);
		assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Case " + number + ", table case_fact",
				"counted_from", "Case " + number + ", table step_fact");

		// Two at once would meet each other's work: what others left is not asked for.
		this.counted.count(this.commune.id());
		printed.reset();
		recompute(printed);
		assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(number);
	}

	@Test
	void aCaseThatCannotBeCountedHoldsUpNoOther() {
		Commune here = this.communes.commune();
		String broken = this.walk.assigned(here);
		this.walk.asks(here.handler(), broken, "handle");
		this.walk.supplements(broken);
		this.counted.count(here.id());
		answered(broken, "asked_at - interval '1 hour'");
		Commune there = this.communes.commune();
		String other = this.walk.submitted(there.agency());
		this.transaction.executeWithoutResult((status) -> List.of(broken, other)
			.forEach((number) -> this.jdbc.sql("insert into fact_due values (?)").param(number).update()));

		this.counted.count(there.id());

		assertThat(waits(broken)).as("the queue keeps it").isTrue();
		assertThat(fact(other)).containsEntry("case_number", other);
		answered(broken, "asked_at + interval '1 hour'");
		this.clock.advance(Duration.ofMinutes(11));
		this.counted.count(here.id());
		assertThat(waits(broken)).isFalse();
	}

	private void answered(String number, String at) {
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc
					.sql("update supplement set answered_at = " + at
							+ " where case_id = (select id from case_file where number = ?)")
					.param(number)
					.update());
	}

	private boolean waits(String number) {
		return this.jdbc.sql("select exists (select 1 from fact_due where case_number = ?)")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	@Test
	void aComparisonThatCannotBeMadeIsNotTakenForAResult() {
		assertThat(MetricsCommand.isMeantBy("metrics", "recompute")).isTrue();
		assertThat(MetricsCommand.isMeantBy("metrics")).isFalse();
		assertThat(recompute(new ByteArrayOutputStream(), "--spring.datasource.password=wrong"))
			.isEqualTo(MetricsCommand.FAILED);
	}

	private int recompute(ByteArrayOutputStream printed, String... more) {
		String[] arguments = new String[6 + more.length];
		System.arraycopy(new String[] { "metrics", "recompute", "--lang=en" }, 0, arguments, 0, 3);
		int at = 3;
		for (String setting : new String[] { "url", "username", "password" }) {
			arguments[at++] = "--spring.datasource." + setting + "="
					+ this.environment.getRequiredProperty("spring.datasource." + setting);
		}
		System.arraycopy(more, 0, arguments, at, more.length);
		return MetricsCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
	}

	private Map<String, Object> fact(String number) {
		this.counted.count(this.walk.get(number).agencyId());
		return this.jdbc.sql("select * from case_fact where case_number = ?").param(number).query().singleRow();
	}

	private Map<String, Integer> steps(String number) {
		this.counted.count(this.walk.get(number).agencyId());
		Map<String, Integer> minutes = new HashMap<>();
		this.jdbc.sql("select step, minutes from step_fact where case_id = ?")
			.param(this.walk.get(number).id())
			.query((row) -> {
				minutes.put(row.getString(1), row.getInt(2));
			});
		return minutes;
	}

	private void at(String local) {
		this.clock.moveTo(LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant().plus(Duration.ofMillis(1)));
	}

	private static String local(Object timestamp) {
		return ((Timestamp) timestamp).toInstant()
			.atZone(VietnamTime.ZONE)
			.toLocalDateTime()
			.withSecond(0)
			.withNano(0)
			.toString();
	}

}
