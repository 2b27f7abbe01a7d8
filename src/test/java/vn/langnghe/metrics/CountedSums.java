package vn.langnghe.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets the product keep the sums of an agency, and asks whether what the figures say by
 * them is what they say without.
 */
@TestComponent
public class CountedSums {

	private static final int MOMENTS = 25;

	private final JdbcClient jdbc;

	private final SumKeeping keeping;

	private final SumCheck check;

	private final Indicators indicators;

	private final Alikes alikes;

	private final Causes causes;

	private final StepTimes times;

	private final Flow flow;

	private final TransactionTemplate transaction;

	private final MovableClock clock;

	CountedSums(JdbcClient jdbc, SumKeeping keeping, SumCheck check, Indicators indicators, Alikes alikes,
			Causes causes, StepTimes times, Flow flow, TransactionTemplate transaction, MovableClock clock) {
		this.jdbc = jdbc;
		this.keeping = keeping;
		this.check = check;
		this.indicators = indicators;
		this.alikes = alikes;
		this.causes = causes;
		this.times = times;
		this.flow = flow;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Keeps all sums of an agency, and none of the others. */
	void count(long agencyId) {
		this.keeping.open(this.clock.instant());
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("delete from period_sum where agency_id <> ?").param(agencyId).update());
		while (this.keeping.countSome()) {
			assertThat(due(agencyId)).isNotNegative();
		}
		assertThat(due(agencyId)).isZero();
	}

	long due(long agencyId) {
		return this.jdbc.sql("select count(*) from period_sum where agency_id = ? and holds_until = '-infinity'")
			.param(agencyId)
			.query(Long.class)
			.single();
	}

	/** The sums that are not what the facts come to. */
	List<SumCheck.Different> different() {
		List<SumCheck.Different> found = new ArrayList<>();
		this.check.compare(true, found::add);
		return found;
	}

	/**
	 * The figures say the same with and without the sums, when these were just counted
	 * and while time goes by, limits pass and periods end.
	 */
	public void agreeWithTheFacts(long agencyId, Random random) {
		count(agencyId);
		assertThat(different()).isEmpty();
		Instant now = this.clock.instant();
		assertThat(holding(agencyId, now)).as("the sums are used").isGreaterThanOrEqualTo(4);
		for (int i = 0; i < MOMENTS; i++) {
			assertThat(said(agencyId)).as("at %s", this.clock.instant()).isEqualTo(saidWithoutSums(agencyId));
			this.clock.advance(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
		}
		this.clock.moveTo(now);
	}

	private long holding(long agencyId, Instant now) {
		return this.jdbc.sql("""
				select count(*) from period_sum where agency_id = ? and as_of <= ?::timestamptz
				  and holds_until > ?::timestamptz and counts[1] > 0""")
			.params(agencyId, now.toString(), now.toString())
			.query(Long.class)
			.single();
	}

	/** What the pages are made of. */
	List<Object> said(long agencyId) {
		List<Long> here = List.of(agencyId);
		LocalDate today = VietnamTime.today(this.clock);
		String year = Integer.toString(today.getYear());
		String half = year + ((today.getMonthValue() <= 6) ? "-H1" : "-H2");
		List<Object> said = new ArrayList<>();
		for (String code : List.of(YearMonth.from(today).toString(), Period.quarterOf(today).code(), half, year)) {
			Period period = Period.of(code, today);
			for (Period one : List.of(period, period.before())) {
				said.add(one.code());
				said.add(this.indicators.of(here, one, Narrowing.NONE));
				said.add(this.indicators.byAgency(here, one, Narrowing.NONE));
				said.add(this.alikes.of(here, one));
				said.add(this.causes.of(here, one, Narrowing.NONE, 10));
				said.add(this.times.ofSteps(here, one, Narrowing.NONE));
			}
		}
		said.add(this.flow.until(YearMonth.from(today), here, Narrowing.NONE));
		return said;
	}

	List<Object> saidWithoutSums(long agencyId) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("delete from period_sum where agency_id = ?").param(agencyId).update();
			return said(agencyId);
		});
	}

}
