package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.SupplementAnswers;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files of a case before officials, with everything behind them. */
@IntegrationTest
class AttachedFilesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Uploads uploads;

	@Autowired
	private AttachedFiles files;

	@Autowired
	private Attachments attachments;

	@Autowired
	private Pictures pictures;

	@Autowired
	private FileStore store;

	@Autowired
	private Intake intake;

	@Autowired
	private SupplementAnswers answers;

	@Autowired
	private CaseLookup cases;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Communes communes;

	@Autowired
	private MovableClock clock;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private Commune commune;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
	}

	@Test
	void officialsSeeWhatWasSentAndWhoMayNotSeeTheCaseFindsNoFile() throws IOException {
		String number = sent(null, "Ảnh <b>.jpg", SentFiles.photoWithPlace());
		long id = this.files.of(number).get(0).id();
		Browser official = in(this.commune.receptionist());
		assertThat(official.open("/cases/" + number + "/attachments").html()).contains("Ảnh &lt;b&gt;.jpg");
		byte[] seen = official.download("/cases/" + number + "/attachments/" + id + "/page");
		assertThat(new String(seen, StandardCharsets.ISO_8859_1)).startsWith("\u00ff\u00d8").doesNotContain("GPS");
		assertThat(official.open("/cases/" + number + "/attachments/" + id).status()).as("its original").isEqualTo(404);

		Browser stranger = in(this.communes.commune().receptionist());
		String mine = sent(null, "b.txt", SentFiles.txt());
		for (String page : List.of("", "/" + id, "/" + id + "/page", "/" + id + "/thumb")) {
			assertThat(stranger.open("/cases/" + number + "/attachments" + page).status()).as(page).isEqualTo(404);
			if (!page.isEmpty()) {
				assertThat(official.open("/cases/" + mine + "/attachments" + page).status())
					.as("through another case: %s", page)
					.isEqualTo(404);
			}
		}
	}

	@Test
	void theOfficialComplainedAboutFindsNoFile() throws IOException {
		String number = sent("chị Lê Thị Tiếp ở quầy số 1", "a.txt", SentFiles.txt());
		long id = this.files.of(number).get(0).id();
		Browser subject = in(this.commune.receptionist());
		assertThat(subject.open("/cases/" + number + "/attachments").status()).isEqualTo(404);
		assertThat(subject.open("/cases/" + number + "/attachments/" + id).status()).isEqualTo(404);
	}

	@Test
	void anOriginalIsOpenedWithAReasonThatIsAuditedAndNotByAHandlerFromWhomTheCitizenHid() throws IOException {
		byte[] photo = SentFiles.photoWithPlace();
		String number = sent(null, "a.jpg", photo);
		long id = this.files.of(number).get(0).id();
		Browser official = in(this.commune.receptionist()).open("/cases/" + number + "/attachments");
		official.form("reason").with("reason", "  ").send();
		assertThat(official.status()).isEqualTo(400);
		assertThat(opened(number)).isEmpty();

		official.form("reason").with("reason", "Đối chiếu nơi chụp với biên bản").send();

		assertThat(official.status()).isEqualTo(200);
		assertThat(official.html()).contains("GPS");
		assertThat(opened(number)).singleElement()
			.satisfies((after) -> assertThat(after).contains("Đối chiếu nơi chụp", Long.toString(id)));

		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		new TransactionTemplate(this.transactions).executeWithoutResult(
				(status) -> this.jdbc.sql("update submitter_identity set hidden_from_handler = true where case_id = ?")
					.param(this.cases.get(number).id())
					.update());
		Browser handler = in(this.commune.handler()).open("/cases/" + number + "/attachments");
		assertThat(handler.status()).isEqualTo(200);
		assertThat(handler.html()).doesNotContain("name=\"reason\"");
		String csrf = handler.find("name=\"_csrf\" value=\"([^\"]+)\"");
		handler.post("/cases/" + number + "/attachments/" + id + "/original",
				Map.of("_csrf", List.of(csrf), "reason", List.of("Tôi muốn xem nơi chụp")));
		assertThat(handler.status()).isEqualTo(404);
		assertThat(opened(number)).hasSize(1);
	}

	@Test
	void whatComesWithASupplementIsPartOfTheCaseWithTheAnswer() throws IOException {
		String number = sent(null, "a.txt", SentFiles.txt());
		this.walk.asks(this.commune.receptionist(), number, "classify");
		String key = UUID.randomUUID().toString();
		this.uploads.take(key, "bien-nhan.pdf", new ByteArrayInputStream(SentFiles.pdf()));

		this.answers.give(number, "Tôi gửi biên nhận.", key);

		assertThat(this.files.of(number)).extracting(Attachment::source)
			.containsExactly(FileSource.FORM, FileSource.SUPPLEMENT);
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> this.answers.give(number, "Một lần nữa", UUID.randomUUID().toString()));
	}

	@Test
	void whileTheScannerIsAwayFilesWaitAndInfectedOnesAreNeverGivenOut() throws IOException {
		String clean = sent(null, "a.txt", text("sạch"));
		String infected = sent(null, "b.txt", text("EICAR"));

		look(FakeClamd.at(closedPort()));
		assertThat(safety(FakeClamd.at(1), clean)).isEqualTo(Safety.WAITING);
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> filesBehind(FakeClamd.at(1)).document(clean, this.files.of(clean).get(0).id()));

		try (FakeClamd scanner = new FakeClamd()) {
			this.clock.advance(Duration.ofMinutes(10));
			for (int i = 0; i < 20 && safety(scanner.settings(), infected) == Safety.WAITING; i++) {
				look(scanner.settings());
			}
			assertThat(safety(scanner.settings(), clean)).isEqualTo(Safety.OPEN);
			assertThat(safety(scanner.settings(), infected)).isEqualTo(Safety.INFECTED);
		}
		long id = this.files.of(infected).get(0).id();
		Browser official = in(this.commune.receptionist());
		assertThat(official.open("/cases/" + infected + "/attachments/" + id).status()).isEqualTo(409);
		assertThat(official.open("/cases/" + infected + "/attachments").text()).contains("Có mã độc");
		assertThat(this.walk.open(infected)).as("the case goes on").containsExactly("classify");
		assertThat(this.jdbc.sql("""
				select after from audit_entry where chain = 'case:' || ? and action = 'case.file-infected'""")
			.param(infected)
			.query(String.class)
			.single()).contains("Eicar");
	}

	@Test
	void whatCannotBeHadJustNowIsAnsweredWithAPageAndNotTakenForBroken() throws IOException {
		String photo = sent(null, "a.jpg", SentFiles.picture("jpg", 500 + new Random().nextInt(300), 333));
		String letter = sent(null, "b.txt", text("đơn"));
		lie(photo, "gen_random_uuid()", "1");
		lie(letter, "gen_random_uuid()", "1");
		Browser official = in(this.commune.receptionist());
		String page = "/cases/" + photo + "/attachments/" + this.files.of(photo).get(0).id() + "/page";
		String document = "/cases/" + letter + "/attachments/" + this.files.of(letter).get(0).id();

		assertThat(official.open(page).status()).isEqualTo(503);
		assertThat(official.open(document).status()).isEqualTo(503);
		assertThat(official.text()).contains("chưa mở được tệp này. Tệp không bị mất.");

		lie(photo, "null", "null");
		lie(letter, "null", "null");
		assertThat(official.open(page).status()).isEqualTo(200);
		assertThat(official.open(document).status()).isEqualTo(200);
	}

	/**
	 * Says that a file's bytes lie in an object store, of which this product knows none.
	 */
	private void lie(String number, String key, String pieces) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.jdbc
			.sql("update file_content set object_key = %s, object_pieces = %s where id = ?".formatted(key, pieces))
			.param(this.files.of(number).get(0).contentId())
			.update());
	}

	private void look(ClamdSettings settings) {
		new Scanning(this.jdbc, this.store, settings, this.audit, this.transactions, this.clock).look();
	}

	private Safety safety(ClamdSettings settings, String number) {
		return filesBehind(settings).views(number).get(0).safety();
	}

	private AttachedFiles filesBehind(ClamdSettings settings) {
		return new AttachedFiles(this.attachments, this.cases, this.store, new Quarantine(this.jdbc, settings),
				this.pictures, this.audit);
	}

	private String sent(@Nullable String about, String name, byte[] bytes) throws IOException {
		String key = UUID.randomUUID().toString();
		this.uploads.take(key, name, new ByteArrayInputStream(bytes));
		return this.intake.submit(this.walk.submission(this.commune.agency(), key, CaseWalk.NARRATIVE, about))
			.caseNumber();
	}

	private List<String> opened(String number) {
		return this.jdbc.sql("""
				select after from audit_entry where chain = 'case:' || ? and action = 'case.file-original-opened'""")
			.param(number)
			.query(String.class)
			.list();
	}

	private Browser in(Staff who) {
		return Browser.signedIn("http://127.0.0.1:" + this.port, who.username());
	}

	private static byte[] text(String words) {
		return (words + " " + new Random().nextLong()).getBytes(StandardCharsets.UTF_8);
	}

	private static int closedPort() throws IOException {
		try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return door.getLocalPort();
		}
	}

}
