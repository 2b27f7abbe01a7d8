package vn.langnghe.metrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Browser;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The report of the quarter with the forty cases: the same numbers in every format, made
 * once and never changed.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private FortyCases forty;

	@Autowired
	private CountedCases counted;

	@Autowired
	private Reports reports;

	@Autowired
	private Measures766 measures;

	@Autowired
	private ReportMaking making;

	@Autowired
	private ReportSchedule schedule;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune here;

	private Commune there;

	private Staff manager;

	private final Period quarter = Period.of("2026-Q1", LocalDate.of(2026, 4, 20));

	@BeforeAll
	void theQuarterPassesAndItsReportIsAskedFor() {
		this.here = this.communes.commune();
		this.manager = this.communes.engage(this.here.agency(), "Tạ Thị Theo", Role.MANAGER);
		this.there = this.communes.commune();
		this.forty.happen(this.here, this.there);
		this.clock.moveTo(at(LocalDate.of(2026, 4, 20), 9));
		this.counted.count(this.here.id());
		this.counted.count(this.there.id());
		Browser page = page().open("/figures/reports");
		page.form("period").with("period", "2026-Q1").send();
		made("2026-Q1");
	}

	@Test
	void theThreeFormatsHoldTheNumbersOfThePageWithAllDiacritics() throws IOException {
		String sheet = sheet(file("xlsx"));
		String document = document(file("docx"));
		String paper = paper(file("pdf"));

		for (String text : List.of(sheet, document, paper)) {
			assertThat(text)
				.contains("Xử lý đúng hạn 26 38 68,42 % 4,56 / 6",
						"Xử lý đúng hạn, tính cả thời gian chờ người dân 24 38 63,16 %",
						"Hài lòng về xử lý phản ánh, kiến nghị 22 35 62,86 %", "Yêu cầu bổ sung 2 3 66,67 %",
						"Tổng số bị trừ, mỗi vụ việc một lần 13 35 37,14 %", "Chưa phân loại 12 36 33,33 %",
						this.here.agency().name("vi"), "quý I năm 2026 (từ ngày 01/01/2026 đến hết ngày 31/03/2026)",
						"Số liệu tính đến: 00:00, 01/04/2026", "03/2026", "ISO 9001:2015, điều 9.1.2",
						"ISO 9001:2015, điều 10.2", "Giải pháp thực hiện đúng hạn", "Nguyên nhân hay gặp")
				.containsIgnoringCase("Báo cáo tiếp nhận, xử lý phản ánh, kiến nghị");
		}
		assertThat(document).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
		assertThat(paper).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "1/");
	}

	@Test
	void whatHappensToACaseLaterAndWhoAsksAgainChangesNothing() throws IOException {
		byte[] before = file("pdf");
		write("update case_fact set dissatisfied_at = counted_from where agency_id = ? and dissatisfied_at is null");

		this.reports.ask(this.reports.whole(this.here.id(), false), this.quarter, "vi", me());
		made("2026-Q1");

		assertThat(file("pdf")).isEqualTo(before);
		assertThat(count("2026-Q1")).isOne();
		write("insert into fact_due (case_number) select case_number from case_fact where agency_id = ?");
		this.counted.count(this.here.id());
	}

	@Test
	void theTrailHoldsTheHashOfEachFileAndTheDatabaseRefusesAChange() throws Exception {
		String after = this.jdbc.sql("""
				select after from audit_entry where action = 'report.made' and agency_id = ?
				and after like '%2026-Q1%'""").param(this.here.id()).query(String.class).single();
		for (String format : List.of("pdf", "docx", "xlsx")) {
			assertThat(after)
				.contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file(format))));
		}
		assertThatThrownBy(() -> this.jdbc.sql("update report set made_by = null").update())
			.hasStackTraceContaining("report");
		assertThatThrownBy(() -> this.jdbc.sql("delete from report").update()).hasStackTraceContaining("report");
	}

	@Test
	void twoWhoAskAtTheSameMomentHaveOneReport() throws Exception {
		Scope scope = this.reports.whole(this.here.id(), false);
		Period month = Period.of("2026-02", LocalDate.of(2026, 4, 20));
		CountDownLatch together = new CountDownLatch(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			Callable<Void> asker = () -> {
				together.countDown();
				together.await();
				this.reports.ask(scope, month, "vi", me());
				this.making.makeDue();
				return null;
			};
			for (Future<Void> one : two.invokeAll(List.of(asker, asker))) {
				one.get();
			}
		}
		finally {
			two.shutdown();
		}
		made("2026-02");

		assertThat(count("2026-02")).isOne();
		assertThat(this.jdbc.sql(
				"select count(*) from audit_entry where action = 'report.made' and agency_id = ? and after like '%2026-02%'")
			.param(this.here.id())
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void whatCannotBeReportedIsRefusedInWordsAndReadersOfOtherAgenciesFindNothing() {
		Browser page = page().open("/figures/reports");
		for (List<String> refused : List.of(List.of("2026-Q2", "Kỳ này chưa kết thúc"),
				List.of("2026-02-01..2026-02-14", "Báo cáo chỉ lập cho tháng"), List.of("2026-13", "Không hiểu kỳ này"),
				List.of("2031", "chưa bắt đầu"))) {
			Browser answer = page.open("/figures/reports").form("period").with("period", refused.get(0)).send();
			assertThat(answer.status()).as(refused.get(0)).isEqualTo(400);
			assertThat(answer.text()).as(refused.get(0)).contains(refused.get(1));
		}
		Commune other = this.communes.commune();
		Browser stranger = Browser.signedIn(address(), other.chairperson().username());
		assertThat(stranger.open("/figures/reports/" + id() + "/pdf").status()).isEqualTo(404);
		assertThat(page.open("/figures/reports/" + id() + "/exe").status()).isEqualTo(404);
		assertThat(Browser.signedIn(address(), this.here.handler().username()).open("/figures/reports").status())
			.isEqualTo(403);
	}

	@Test
	void onTheFirstWorkingMorningReportsOfWhatEndedAreOrderedByThemselvesOnce() {
		Commune followed = this.communes.commune();
		this.communes.engage(followed.agency(), "Lò Văn Dõi", Role.MANAGER);
		// 1 May and the weekend after it are free: 30 April and 1 May 2026 are holidays.
		this.clock.moveTo(at(LocalDate.of(2026, 5, 2), 9));
		this.schedule.orderWhatEnded();
		assertThat(count("2026-04") + ordered("2026-04")).isZero();
		this.clock.moveTo(at(LocalDate.of(2026, 5, 4), 7));
		this.schedule.orderWhatEnded();
		assertThat(count("2026-04") + ordered("2026-04")).isZero();
		this.clock.moveTo(at(LocalDate.of(2026, 5, 4), 8));
		this.schedule.orderWhatEnded();
		assertThat(count("2026-04") + ordered("2026-04")).isOne();
		this.schedule.orderWhatEnded();
		// Those of other communes are not looked at here.
		write("delete from report_order where agency_id <> ?");
		made("2026-04");
		assertThat(count("2026-04")).isOne();
		assertThat(this.jdbc.sql("select made_by from report where agency_id = ? and period = '2026-04'")
			.param(this.here.id())
			.query()
			.singleRow()
			.get("made_by")).isNull();
		assertThat(this.jdbc.sql("select count(*) from notice where staff_id = ? and kind = 'REPORT_READY'")
			.param(this.manager.id())
			.query(Long.class)
			.single()).as("told of what came by itself, not of what was asked for").isOne();
		// Of a commune without any case there is nothing to report.
		assertThat(this.jdbc.sql("""
				select (select count(*) from report_order where agency_id = :a)
				  + (select count(*) from report where agency_id = :a)""")
			.param("a", followed.id())
			.query(Long.class)
			.single()).isZero();
		assertThat(ReportSchedule.ended(LocalDate.of(2027, 1, 1))).extracting(Period::code)
			.containsExactly("2026-12", "2026-Q4", "2026-H2", "2026");
		this.clock.moveTo(at(LocalDate.of(2026, 4, 20), 9));
	}

	@Test
	void whatCannotBeMadeWaitsAndHoldsUpNoOther() {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(
				"insert into report_order (agency_id, under, period, language, ordered_at) values (?, false, ?, 'vi', ?)")
			.params(this.here.id(), "2026-13", Timestamp.from(Instant.EPOCH))
			.update());
		this.reports.ask(this.reports.whole(this.here.id(), false), Period.of("2026-03", this.quarter.to()), "vi",
				me());
		made("2026-03");

		assertThat(count("2026-03")).isOne();
		assertThat(page().open("/figures/reports").text())
			.contains("2026-13 Riêng cơ quan này Tiếng Việt Chưa lập được");
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("delete from report_order where period = '2026-13'").update());
	}

	@Test
	void theReportIsWrittenInEnglishForWhoReadsEnglish() throws IOException {
		this.reports.ask(this.reports.whole(this.here.id(), false), Period.of("2026-01", this.quarter.to()), "en",
				me());
		made("2026-01");
		Long id = this.jdbc.sql("select id from report where agency_id = ? and language = 'en'")
			.param(this.here.id())
			.query(Long.class)
			.single();
		assertThat(paper(page().download("/figures/reports/" + id + "/pdf"))).contains("month 01 of 2026",
				"SOCIALIST REPUBLIC OF VIETNAM", "clause 9.1.2");
	}

	@Test
	void withThoseUnderItAReportSumsThemAndIsForThoseWhoReadAllOfThem() throws IOException {
		Agency above = this.communes.agency();
		Staff follower = this.communes.engage(above, "Quàng Thị Trên", Role.MANAGER);
		long before = this.here.agency().superiorId();
		bringUnder(above.id());
		try {
			Browser page = Browser.signedIn(address(), follower.username()).open("/figures/reports");
			page.form("period").with("period", "2026-Q1").with("under", "true").send();
			made(above.id(), "2026-Q1");
			long id = this.jdbc.sql("select id from report where agency_id = ? and under")
				.param(above.id())
				.query(Long.class)
				.single();

			Rate one = onTime(this.here);
			Rate other = onTime(this.there);
			assertThat(other.denominator()).isPositive();
			assertThat(sheet(page.download("/figures/reports/" + id + "/xlsx"))).contains(
					above.name("vi") + " và 2 cơ quan cấp dưới",
					"Xử lý đúng hạn " + (one.numerator() + other.numerator()) + " "
							+ (one.denominator() + other.denominator()) + " ");
			assertThat(page.open("/figures/reports").text()).contains("2026-Q1 Gồm các cơ quan cấp dưới");
			assertThat(page().open("/figures/reports/" + id + "/pdf").status()).as("of one of them").isEqualTo(404);
		}
		finally {
			bringUnder(before);
		}
	}

	private Rate onTime(Commune commune) {
		return this.measures.of(this.reports.whole(commune.id(), false), this.quarter).onTime();
	}

	private void bringUnder(long superior) {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update agency set superior_id = ? where id in (?, ?)")
				.params(superior, this.here.id(), this.there.id())
				.update());
	}

	private void made(String period) {
		made(this.here.id(), period);
	}

	/** The product makes reports by itself too; whoever took the order has it. */
	private void made(long agency, String period) {
		for (int round = 0; round < 200 && rows("report_order", agency, period) > 0; round++) {
			this.making.makeDue();
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
		assertThat(rows("report_order", agency, period)).isZero();
	}

	private void write(String statement) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(statement).param(this.here.id()).update());
	}

	private long ordered(String period) {
		return rows("report_order", this.here.id(), period);
	}

	private long count(String period) {
		return rows("report", this.here.id(), period);
	}

	private long rows(String table, long agency, String period) {
		return this.jdbc.sql("select count(*) from " + table + " where agency_id = ? and period = ?")
			.params(agency, period)
			.query(Long.class)
			.single();
	}

	private long id() {
		return this.jdbc.sql("select id from report where agency_id = ? and period = '2026-Q1' and language = 'vi'")
			.param(this.here.id())
			.query(Long.class)
			.single();
	}

	private byte[] file(String format) throws IOException {
		byte[] file = page().download("/figures/reports/" + id() + "/" + format);
		// To be looked at.
		Files.write(Files.createDirectories(Path.of("target", "reports")).resolve("report." + format), file);
		return file;
	}

	private static String sheet(byte[] file) throws IOException {
		StringBuilder text = new StringBuilder();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			for (Sheet sheet : book) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
						text.append((cell.getCellType() == CellType.NUMERIC) ? (long) cell.getNumericCellValue() : cell)
							.append(' ');
					}
				}
			}
		}
		return text.toString();
	}

	private static String document(byte[] file) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
				XWPFWordExtractor words = new XWPFWordExtractor(document)) {
			assertThat(document.getAllPictures()).isNotEmpty();
			return words.getText().replaceAll("\\s+", " ");
		}
	}

	private static String paper(byte[] file) throws IOException {
		try (PDDocument paper = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
		}
	}

	private Browser page() {
		return Browser.signedIn(address(), this.manager.username());
	}

	private SignedIn me() {
		return Communes.signedIn(this.manager);
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	private static Instant at(LocalDate day, int hour) {
		return LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), hour, 0)
			.atZone(VietnamTime.ZONE)
			.toInstant();
	}

}
