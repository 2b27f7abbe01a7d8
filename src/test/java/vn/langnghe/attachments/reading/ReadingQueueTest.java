package vn.langnghe.attachments.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.attachments.Uploads;
import vn.langnghe.attachments.parsing.Unreadable;
import vn.langnghe.intake.Intake;
import vn.langnghe.platform.operation.Looking;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Each file is read or marked in the end, once, whoever dies over it. */
@IntegrationTest
class ReadingQueueTest {

	private static final Duration LEASE = Duration.ofSeconds(90);

	private static final String WORDS = "Giấy hẹn trả kết quả số mười bảy";

	@Autowired
	private ReadingQueue queue;

	@Autowired
	private ReadingWork work;

	@Autowired
	private UnreadFiles unread;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Intake intake;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Communes communes;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Looking looking;

	@Autowired
	private JdbcClient jdbc;

	private TransactionTemplate transaction;

	/** Whatever other tests sent is not waited for here. */
	@BeforeEach
	void alone(@Autowired PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		change("update file_text set state = 'WITHOUT_TEXT', read_at = now() where state = 'WAITING'");
	}

	private void change(String sql, Object... parameters) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).params(parameters).update());
	}

	private String sent() throws IOException {
		String key = UUID.randomUUID().toString();
		this.uploads.take(key, "hen.txt",
				new ByteArrayInputStream((WORDS + "\n" + key).getBytes(StandardCharsets.UTF_8)));
		return this.intake.submit(this.walk.submission(this.communes.commune().agency(), key, CaseWalk.NARRATIVE, null))
			.caseNumber();
	}

	private Map<String, Object> row(String number) {
		return this.jdbc.sql("select t.* from file_text t join case_file c on c.id = t.case_id where c.number = ?")
			.param(number)
			.query()
			.singleRow();
	}

	private FileReading failed(Unreadable why) {
		return new FileReading("", false, null, why);
	}

	private FileToRead take() {
		return this.queue.take(LEASE, false).orElseThrow();
	}

	@Test
	void aFileIsReadAfterItsFormWasSentAndIsFoundByItsWords() throws IOException {
		String number = sent();
		assertThat(row(number)).containsEntry("state", "WAITING");

		this.work.readAll(0);

		assertThat(row(number)).containsEntry("state", "READ").containsEntry("failed", 0);
		assertThat(row(number).get("text").toString()).startsWith(WORDS);
		assertThat(this.jdbc.sql("""
				select x.text from case_text x join case_file c on c.id = x.case_id
				where c.number = ? and x.source = 'ATTACHMENT'""").param(number).query(String.class).single())
			.startsWith(WORDS);
	}

	@Test
	void aFileWhoseBytesCannotBeHadJustNowWaitsAndIsNotMarked() throws IOException {
		String number = sent();
		change("update file_content set object_key = gen_random_uuid(), object_pieces = 1 where id = ?",
				content(number));

		for (int time = 0; time < 8; time++) {
			this.clock.advance(Duration.ofMinutes(1));
			this.work.readAll(0);
		}
		assertThat(row(number)).containsEntry("state", "WAITING").containsEntry("begun", 0).containsEntry("failed", 0);

		change("update file_content set object_key = null, object_pieces = null where id = ?", content(number));
		this.clock.advance(Duration.ofMinutes(1));
		this.work.readAll(0);
		assertThat(row(number)).containsEntry("state", "READ");
	}

	private long content(String number) {
		return this.jdbc.sql("""
				select a.content_id from attachment a join case_file c on c.id = a.case_id where c.number = ?""")
			.param(number)
			.query(Long.class)
			.single();
	}

	@Test
	void whoDiesOverAFileLosesItToTheNextAndIsNotHeardAnyMore() throws IOException {
		String number = sent();
		FileToRead lost = take();
		assertThat(this.queue.take(LEASE, false)).as("in hand").isEmpty();

		this.clock.advance(LEASE);
		FileToRead again = take();
		this.queue.settle(again, new FileReading("lần hai", false, null, null));
		this.queue.settle(lost, new FileReading("lần một", false, null, null));

		assertThat(row(number)).containsEntry("state", "READ").containsEntry("text", "lần hai");
	}

	@Test
	void whatCrashesIsTriedOnceMoreAndWhatTheParserSaidIsNot() throws IOException {
		String crashing = sent();
		this.queue.settle(take(), failed(Unreadable.CRASHED));
		assertThat(row(crashing)).containsEntry("state", "WAITING");
		this.clock.advance(Duration.ofSeconds(11));
		this.queue.settle(take(), failed(Unreadable.TIMED_OUT));
		assertThat(row(crashing)).containsEntry("state", "UNREADABLE").containsEntry("reason", "TIMED_OUT");

		String locked = sent();
		this.queue.settle(take(), failed(Unreadable.ENCRYPTED));
		assertThat(row(locked)).containsEntry("state", "UNREADABLE").containsEntry("reason", "ENCRYPTED");
	}

	@Test
	void aFileOverWhichNodesDieAgainAndAgainIsMarkedInTheEnd() throws IOException {
		String number = sent();
		for (int death = 0; death < 6; death++) {
			take();
			this.clock.advance(LEASE);
		}
		this.work.readAll(0);
		assertThat(row(number)).containsEntry("state", "UNREADABLE").containsEntry("reason", "CRASHED");
	}

	@Test
	void whatWasNotTriedIsGivenBackUncounted() throws IOException {
		String number = sent();
		this.queue.giveBack(take(), Duration.ofSeconds(30));
		assertThat(row(number)).containsEntry("state", "WAITING").containsEntry("begun", 0);
		assertThat(this.queue.take(LEASE, false)).isEmpty();
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(take().begun()).isOne();
	}

	@Test
	void whereThereIsAScannerNothingIsReadBeforeItHasSeenItAndNothingInfectedEver() throws IOException {
		String number = sent();
		assertThat(this.queue.take(LEASE, true)).isEmpty();
		verdict(number, "INFECTED");
		assertThat(this.queue.take(LEASE, true)).isEmpty();
		assertThat(this.queue.take(LEASE, false)).isEmpty();
		this.queue.leaveOutInfected();
		assertThat(row(number)).containsEntry("state", "INFECTED");

		String clean = sent();
		verdict(clean, "CLEAN");
		Optional<FileToRead> taken = this.queue.take(LEASE, true);
		assertThat(taken).isPresent();
		assertThat(taken.get().attachmentId()).isEqualTo(row(clean).get("attachment_id"));
	}

	private void verdict(String number, String verdict) {
		change("""
				update file_content f set verdict = ?, scanned_at = now() from attachment a join case_file c on c.id = a.case_id
				where a.content_id = f.id and c.number = ?""",
				verdict, number);
	}

	@Test
	void theOperatorSeesHowManyFilesWaitAndSinceWhen() throws IOException {
		sent();
		this.clock.advance(Duration.ofMinutes(16));
		this.looking.look();
		assertThat(this.unread.now().orElseThrow().waiting()).isEqualTo(1);
		assertThat(this.unread.health().getStatus().getCode()).isEqualTo("DEGRADED");

		this.work.readAll(0);
		this.looking.look();
		assertThat(this.unread.now().orElseThrow().waiting()).isZero();
		assertThat(this.unread.health().getStatus().getCode()).isEqualTo("UP");
	}

}
