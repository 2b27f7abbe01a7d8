package vn.langnghe.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Narratives;
import vn.langnghe.casework.Submitter;
import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Receiving feedback with everything behind it: database, engine, audit and outbox. */
@IntegrationTest
class IntakeTest {

	private static final int AT_ONCE = 16;

	private static final String NARRATIVE = "Tôi nộp hồ sơ khai sinh đã ba tuần\nmà chưa có kết quả.";

	@Autowired
	private Intake intake;

	@Autowired
	private Tracking tracking;

	@Autowired
	private Narratives narratives;

	@Autowired
	private TrackingLinks links;

	@Autowired
	private ReceivingAgencies receiving;

	@Autowired
	private Agencies agencies;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Wholeness wholeness;

	@Autowired
	private PlatformTransactionManager transactions;

	private long commune;

	@BeforeEach
	void theCommuneOfTheDemonstration() {
		this.commune = this.receiving.all().get(0).id();
	}

	@Test
	void oneSubmissionIsKeptWholeAndItsCodeOpensIt() {
		Receipt receipt = this.intake.submit(feedback(key(), NARRATIVE));
		assertThat(this.narratives.of(receipt.caseNumber())).isEqualTo(NARRATIVE);
		assertThat(this.tracking.numberFor(receipt.trackingCode().toLowerCase(Locale.ROOT)))
			.contains(receipt.caseNumber());
		TrackedCase tracked = this.tracking.show(receipt.caseNumber(), Locale.forLanguageTag("vi"));
		assertThat(tracked.stages()).contains(new TrackedCase.Stage("intake.stage.classify", "now"));
		assertThat(tracked.deadline()).isNotNull();
		assertThat(count("case_file where number = ?", receipt.caseNumber())).isOne();
		assertThat(count("work_item where case_number = ?", receipt.caseNumber())).isOne();
		assertThat(count("act_hi_procinst where business_key_ = ?", receipt.caseNumber())).isOne();
		assertThat(count("audit_entry where chain = ? and action = 'case.registered'", "case:" + receipt.caseNumber()))
			.isOne();
		String path = this.links.path(receipt.caseNumber());
		assertThat(this.tracking.opens(receipt.caseNumber(), path.substring(path.lastIndexOf('/') + 1))).isTrue();
	}

	@Test
	void theSameFormSentManyTimesAtOnceIsOneCaseWithOneReceipt() throws Exception {
		NewSubmission feedback = feedback(key(), NARRATIVE);
		long before = count("case_file where number like ?", "%");
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService citizens = Executors.newFixedThreadPool(AT_ONCE);
		try {
			Callable<Receipt> send = () -> {
				start.await();
				return this.intake.submit(feedback);
			};
			List<Future<Receipt>> sent = IntStream.range(0, AT_ONCE).mapToObj((i) -> citizens.submit(send)).toList();
			start.countDown();
			Receipt first = sent.get(0).get();
			for (Future<Receipt> receipt : sent) {
				assertThat(receipt.get()).isEqualTo(first);
			}
		}
		finally {
			citizens.shutdownNow();
		}
		assertThat(count("case_file where number like ?", "%") - before).isOne();
		this.wholeness.holds();
	}

	@Test
	void theSameFormWithOtherWordsIsAConflictThatNamesTheFirst() {
		String key = key();
		Receipt receipt = this.intake.submit(feedback(key, NARRATIVE));
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> this.intake.submit(feedback(key, NARRATIVE + " Thêm.")))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(receipt.caseNumber()));
		assertThat(this.intake.submit(feedback(key, NARRATIVE))).isEqualTo(receipt);
		assertThat(this.intake.receipt(key)).contains(receipt);
	}

	@Test
	void theDatabaseHoldsNothingThatOpensACase() {
		String key = key();
		Receipt receipt = this.intake.submit(feedback(key, NARRATIVE));
		String row = this.jdbc.sql("select submission::text from submission where case_number = ?")
			.param(receipt.caseNumber())
			.query(String.class)
			.single();
		assertThat(row).doesNotContain(key)
			.doesNotContain(receipt.trackingCode())
			.doesNotContain(receipt.trackingCode().replace("-", ""));
	}

	@Test
	void whatWasReceivedIsNeitherChangedNorDeleted() {
		Receipt receipt = this.intake.submit(feedback(key(), NARRATIVE));
		for (String change : List.of("update submission set narrative = 'khác' where case_number = ?",
				"delete from submission where case_number = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> new TransactionTemplate(this.transactions)
					.execute((status) -> this.jdbc.sql(change).param(receipt.caseNumber()).update()));
		}
		assertThat(this.narratives.of(receipt.caseNumber())).isEqualTo(NARRATIVE);
	}

	@Test
	void anAgencyInWhichAStepHasNobodyTakesNothingIn() {
		Agency province = this.agencies.findByCode("TM").orElseThrow();
		NewSubmission feedback = new NewSubmission(key(), province.id(), Channel.WEB, "vi", NARRATIVE, "", null, null,
				null, FeedbackKind.DELAY, null);
		assertThat(this.receiving.meant("TM")).isNull();
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(() -> this.intake.submit(feedback));
		this.wholeness.holds();
	}

	private long count(String rows, String number) {
		return this.jdbc.sql("select count(*) from " + rows).param(number).query(Long.class).single();
	}

	private NewSubmission feedback(String key, String narrative) {
		return new NewSubmission(key, this.commune, Channel.WEB, "vi", narrative, "", null, null, null,
				FeedbackKind.DELAY, new Submitter("Nguyễn Văn Dân", "0912345678", null, null, false));
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
