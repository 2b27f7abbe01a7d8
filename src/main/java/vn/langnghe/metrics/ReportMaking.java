package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.platform.VietnamTime;

/**
 * Makes the reports that were ordered, each by the node that takes its order first. The
 * order, the report and its entry in the audit trail come and go together.
 */
@Component
class ReportMaking {

	private static final Logger log = LoggerFactory.getLogger(ReportMaking.class);

	private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

	/**
	 * Facts of a period come seconds after it; one that cannot be counted is not awaited.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	/** So that a turn of the schedule ends. */
	private static final int MOST = 1_000;

	private final JdbcClient jdbc;

	private final Reports reports;

	private final ReportWriting writing;

	private final ReportFiling filing;

	private final TransactionTemplate transaction;

	private final TransactionTemplate oneMoment;

	private final Clock clock;

	ReportMaking(JdbcClient jdbc, Reports reports, ReportWriting writing, ReportFiling filing,
			PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.writing = writing;
		this.filing = filing;
		this.transaction = new TransactionTemplate(transactions);
		// All numbers of a report are of one moment.
		this.oneMoment = new TransactionTemplate(transactions);
		this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.oneMoment.setReadOnly(true);
		this.clock = clock;
	}

	/** Until nothing is left to be made. */
	@Scheduled(fixedDelayString = "${langnghe.metrics.report-every:PT2S}")
	void makeDue() {
		int made = 0;
		while (made < MOST && makeOne()) {
			made++;
		}
	}

	/** What fails is tried again later and holds up no other. */
	private boolean makeOne() {
		ReportOrder[] taken = new ReportOrder[1];
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				Optional<ReportOrder> order = take();
				order.ifPresent((one) -> {
					taken[0] = one;
					make(one);
				});
				return order.isPresent();
			}));
		}
		catch (RuntimeException ex) {
			ReportOrder order = taken[0];
			if (order == null) {
				throw ex;
			}
			log.error("The report {} could not be made; it is tried again in {}", order, AGAIN_AFTER, ex);
			this.transaction
				.executeWithoutResult((status) -> of(order, "update report_order set not_before = :until where %s")
					.param("until", Timestamp.from(this.clock.instant().plus(AGAIN_AFTER)))
					.update());
			return true;
		}
	}

	private Optional<ReportOrder> take() {
		return this.jdbc
			.sql("""
					select agency_id, under, period, language, ordered_by from report_order o
					where (not_before is null or not_before <= :now) and (ordered_at < :impatient or not exists (
					  select from fact_due d join case_file c on c.number = d.case_number join agency a on a.id = c.agency_id
					  where a.id = o.agency_id or (o.under and a.superior_id = o.agency_id)))
					order by ordered_at limit 1 for update of o skip locked""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("impatient", Timestamp.from(this.clock.instant().minus(PATIENCE)))
			.query(ReportOrder.class)
			.optional();
	}

	private void make(ReportOrder order) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Period period = Period.of(order.period(), VietnamTime.today(this.clock));
		Scope scope = this.reports.whole(order.agencyId(), order.under());
		Map<ReportFormat, byte[]> files = this.oneMoment
			.execute((status) -> this.writing.write(scope, period, Locale.forLanguageTag(order.language()), now));
		this.filing.file(order, files, now);
		of(order, "delete from report_order where %s").update();
	}

	private JdbcClient.StatementSpec of(ReportOrder order, String statement) {
		return this.jdbc
			.sql(statement
				.formatted("agency_id = :agency and under = :under and period = :period and language = :language"))
			.param("agency", order.agencyId())
			.param("under", order.under())
			.param("period", order.period())
			.param("language", order.language());
	}

}
