package vn.langnghe.metrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.metrics.CaseChoice.Counted;
import vn.langnghe.metrics.CaseChoice.Figure;
import vn.langnghe.metrics.CaseChoice.Why;
import vn.langnghe.metrics.IndicatorCases.OfIndicator;
import vn.langnghe.metrics.IndicatorCases.Plain;
import vn.langnghe.metrics.IndicatorCases.Side;
import vn.langnghe.metrics.IndicatorCases.Sort;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Browser;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Forty cases worked out by hand ({@code figures/forty-cases.csv}) are counted exactly
 * so: on the page, in the lists behind it and in what is exported.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedExampleTest {

	private static final String COUNTS = """
			month,procedure,dossiers,overdue
			2026-01,1.001193,100,3
			2026-02,1.001193,80,2
			2026-03,1.001193,120,5
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private FortyCases forty;

	@Autowired
	private CountedCases counted;

	@Autowired
	private CaseParts parts;

	@Autowired
	private Measures766 measures;

	@Autowired
	private DossierCounts dossiers;

	@Autowired
	private Indicators indicators;

	@Autowired
	private IndicatorCases indicatorCases;

	@Autowired
	private Flow flow;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune here;

	private Staff manager;

	private Map<String, String> numbers;

	private Scope scope;

	private final Period quarter = Period.of("2026-Q1", LocalDate.of(2026, 4, 20));

	@BeforeAll
	void theQuarterPasses() {
		this.here = this.communes.commune();
		this.manager = this.communes.engage(this.here.agency(), "Tạ Thị Theo", Role.MANAGER);
		this.scope = new Scope(this.here.agency(), false, List.of(this.here.id()));
		Commune there = this.communes.commune();
		this.numbers = this.forty.happen(this.here, there);
		this.clock.moveTo(LocalDate.of(2026, 4, 20).atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
		this.dossiers.take(this.here.agency(), COUNTS, Communes.signedIn(this.manager));
		this.counted.count(this.here.id());
		this.counted.count(there.id());
	}

	@Test
	void eachCaseIsCountedAsItWasWorkedOutByHand() {
		Map<String, JudgedCase> judged = new HashMap<>();
		all(Figure.ON_TIME).forEach((one) -> judged.put(one.number(), one));
		List<String> wrong = new ArrayList<>();
		this.forty.rows().forEach((name, row) -> {
			JudgedCase one = judged.get(this.numbers.get(name));
			String found = (one == null) ? "-" : String.join(" ", one.part().name(), yes(one.onTime()),
					yes(one.onTimeRaw()), yes(one.first()), yes(one.dissatisfied()), yes(one.again()));
			String expected = row.get("part").equals("-") ? "-" : String.join(" ", row.get("part"), row.get("on_time"),
					row.get("on_time_raw"), row.get("first"), row.get("dissatisfied"), row.get("again"));
			if (!found.equals(expected)) {
				wrong.add(name + ": " + found + " instead of " + expected + ". " + row.get("note"));
			}
		});
		assertThat(wrong).isEmpty();
		assertThat(judged).hasSize(38);
	}

	@Test
	void workingTimeIsThatOfTheHandToo() {
		List<String> wrong = new ArrayList<>();
		this.forty.rows().forEach((name, row) -> {
			if (!row.get("office_minutes").isEmpty()) {
				String found = this.jdbc
					.sql("select office_minutes || ' ' || waiting_minutes from case_fact where case_number = ?")
					.param(this.numbers.get(name))
					.query(String.class)
					.single();
				if (!found.equals(row.get("office_minutes") + " " + row.get("waiting_minutes"))) {
					wrong.add(name + ": " + found + " instead of " + row.get("office_minutes") + " "
							+ row.get("waiting_minutes"));
				}
			}
		});
		assertThat(wrong).isEmpty();
	}

	@Test
	void theFiguresAreThoseOfTheHand() {
		Figures766 figures = this.measures.of(this.scope, this.quarter);

		assertThat(figures.onTime()).isEqualTo(new Rate(26, 38));
		assertThat(figures.onTime().percent()).isEqualByComparingTo("68.42");
		assertThat(figures.onTime().points(6, 90)).isEqualByComparingTo("4.56");
		assertThat(figures.onTimeRaw()).isEqualTo(new Rate(24, 38));
		assertThat(figures.onTime(Part.OPEN)).isEqualTo(new Rate(5, 6));
		assertThat(figures.onTime(Part.REFUSED)).isEqualTo(new Rate(4, 6));
		assertThat(figures.onTime(Part.ASKED)).isEqualTo(new Rate(2, 3));
		assertThat(figures.onTime(Part.ANSWERED)).isEqualTo(new Rate(1, 2));
		assertThat(figures.onTime(Part.PUBLISHED)).isEqualTo(new Rate(14, 21));
		assertThat(figures.handling()).isEqualTo(new Rate(22, 35));
		assertThat(figures.dossiers()).isEqualTo(new Rate(288, 300));
		assertThat(figures.shareOfNature(Nature.FEEDBACK_CONDUCT.name())).isEqualTo(new Rate(21, 36));
		assertThat(figures.shareOfNature(Nature.PRAISE.name())).isEqualTo(new Rate(1, 36));
		assertThat(figures.shareOfNature(null)).isEqualTo(new Rate(12, 36));
	}

	@Test
	void thePageShowsThemInBothLanguagesWithTheirPoints() {
		Browser page = Browser.signedIn(address(), this.manager.username()).open("/figures/766?period=2026-Q1");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("26 38 68,42 % 4,56 / 6", "24 38 63,16 %", "22 35 62,86 % 4,19 / 6",
				"96,00 % 6,00 / 6", "Yêu cầu bổ sung 2 3 66,67 %", "Tổng số bị trừ, mỗi vụ việc một lần 13 37,14 %",
				"Chưa phân loại 12 33,33 %", "00:00, 01/04/2026");
		assertThat(page.open("/figures/766?period=2026-Q1&lang=en").text()).contains("26 38 68.42 % 4.56 / 6",
				"Supplement asked 2 3 66.67 %");
	}

	@Test
	void anybodyReadsTheSameFiguresWithoutTheSmallNumbers() {
		Browser page = new Browser(address())
			.open("/public/figures?period=2026-Q1&agency=" + this.here.agency().code());

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("quý I năm 2026", "00:00, 01/04/2026");
		assertThat(rows(page)).contains("received 36", "in-hand 38", "answered 23 38 60,53 %", "refused 6 38 15,79 %",
				"open 9 38 23,68 %", "published từ 19 trở lên 23 từ 82,61 % trở lên", "on-time 26 38 68,42 %",
				"handling 22 35 62,86 %", "dossiers 288 300 96,00 %", "rated dưới 5 23 không quá 17,39 %",
				"satisfied không nêu dưới 5 không nêu", "FEEDBACK_CONDUCT 21 36 58,33 %",
				"FEEDBACK_REGULATION dưới 5 36 không quá 11,11 %", "PROPOSAL dưới 5 36 không quá 11,11 %",
				"PRAISE dưới 5 36 không quá 11,11 %", "OTHER_WAY 0 36 0,00 %", "UNCLASSIFIED không nêu 36 không nêu",
				"DELAY 21 36 58,33 %");
		assertThat(page.html()).doesNotContain("Tố cáo", "<script");
		assertThat(page.open("/public/figures?period=2026-Q1&lang=en&agency=" + this.here.agency().code()).text())
			.contains("Handled on time", "below 5", "first quarter of 2026");
	}

	@Test
	void theOpenDataAreExactlyThePublicFigures() throws IOException {
		Browser page = new Browser(address());
		String asked = "?period=2026-Q1&agency=" + this.here.agency().code();
		List<List<String>> csv = page.open("/open/figures.csv" + asked).html().lines().skip(1).map(Csv::cells).toList();

		assertThat(csv.stream()
			.map((row) -> String.join(" ", row.subList(7, 9)) + ":" + String.join(",", row.subList(10, 16))))
			.containsExactly("NUMBER received:36,EXACT,,,,NONE", "NUMBER in-hand:38,EXACT,,,,NONE",
					"NUMBER answered:23,EXACT,38,EXACT,60.53,EXACT", "NUMBER refused:6,EXACT,38,EXACT,15.79,EXACT",
					"NUMBER open:9,EXACT,38,EXACT,23.68,EXACT", "NUMBER published:19,AT_LEAST,23,EXACT,82.61,AT_LEAST",
					"FIGURE on-time:26,EXACT,38,EXACT,68.42,EXACT", "FIGURE handling:22,EXACT,35,EXACT,62.86,EXACT",
					"FIGURE dossiers:288,EXACT,300,EXACT,96.00,EXACT",
					"SATISFACTION rated:,BELOW_FIVE,23,EXACT,17.39,AT_MOST",
					"SATISFACTION satisfied:,WITHHELD,,BELOW_FIVE,,WITHHELD",
					"NATURE FEEDBACK_CONDUCT:21,EXACT,36,EXACT,58.33,EXACT",
					"NATURE FEEDBACK_REGULATION:,BELOW_FIVE,36,EXACT,11.11,AT_MOST",
					"NATURE PROPOSAL:,BELOW_FIVE,36,EXACT,11.11,AT_MOST",
					"NATURE PRAISE:,BELOW_FIVE,36,EXACT,11.11,AT_MOST", "NATURE OTHER_WAY:0,EXACT,36,EXACT,0.00,EXACT",
					"NATURE UNCLASSIFIED:,WITHHELD,36,EXACT,,WITHHELD", "KIND DELAY:21,EXACT,36,EXACT,58.33,EXACT",
					"KIND HARASSMENT:0,EXACT,36,EXACT,0.00,EXACT", "KIND NON_PERFORMANCE:0,EXACT,36,EXACT,0.00,EXACT",
					"KIND INCORRECT_PERFORMANCE:0,EXACT,36,EXACT,0.00,EXACT", "KIND OTHER:0,EXACT,36,EXACT,0.00,EXACT");

		JsonNode json = new ObjectMapper().readTree(page.open("/open/figures.json" + asked).html()).get("figures");
		assertThat(json).hasSameSizeAs(csv);
		for (int i = 0; i < csv.size(); i++) {
			List<String> cells = new ArrayList<>();
			json.get(i).forEach((cell) -> cells.add(cell.isNull() ? "" : cell.asText()));
			cells.set(14, cells.get(14).isEmpty() ? "" : new BigDecimal(cells.get(14)).setScale(2).toString());
			assertThat(cells).isEqualTo(csv.get(i));
		}
	}

	private static List<String> rows(Browser page) {
		return Pattern.compile("<tr data-figure=\"([^\"]+)\">.*?</th>(.*?)</tr>", Pattern.DOTALL)
			.matcher(page.html())
			.results()
			.map((row) -> (row.group(1) + " " + row.group(2).replaceAll("<[^>]+>", " ")).replaceAll("\\s+", " ")
				.strip())
			.toList();
	}

	@Test
	void thePublicIsToldNoDaysOfItsOwnChoiceAndNoImpossiblePeriod() {
		Browser page = new Browser(address());
		Map<String, String> refused = Map.of("period=2026-13", "Không hiểu kỳ này", "period=2026-03-01..2026-03-02",
				"Không hiểu kỳ này", "period=2031", "chưa bắt đầu", "agency=KHONGCO", "Không có cơ quan này");
		refused.forEach((asked, words) -> {
			assertThat(page.open("/public/figures?" + asked).status()).as(asked).isEqualTo(400);
			assertThat(page.text()).as(asked).contains(words);
		});
		assertThat(page.open("/").text()).contains("Xem số liệu tiếp nhận, xử lý phản ánh");
	}

	@Test
	void everyNumberOpensExactlyItsCases() {
		Browser page = Browser.signedIn(address(), this.here.chairperson().username());
		page.open("/figures/766/cases?agency=" + this.here.agency().code()
				+ "&period=2026-Q1&figure=ON_TIME&part=REFUSED&counted=YES");

		for (String one : List.of("9", "11", "12", "21")) {
			assertThat(page.html()).contains("/cases/" + this.numbers.get(one) + "\"");
		}
		assertThat(page.html()).doesNotContain(this.numbers.get("10"), this.numbers.get("13"));
		assertThat(cases(new CaseChoice(Figure.HANDLING, Counted.NO, null, Why.ANY, null, null))).hasSize(13);
		assertThat(cases(new CaseChoice(Figure.HANDLING, Counted.ALL, null, Why.OVERDUE, null, null))).hasSize(11);
		assertThat(cases(new CaseChoice(Figure.SHARE, Counted.ALL, null, Why.ANY, "-", null))).hasSize(12);
		assertThat(cases(new CaseChoice(Figure.DOSSIERS, Counted.ALL, null, Why.ANY, null, null))).hasSize(3);
	}

	@Test
	void whoOnlyFollowsFiguresReadsNoCaseAndTheSubjectOfACaseNotEvenItsNumber() {
		String about = this.numbers.get("27");
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update case_file set subjects = array[?::bigint] where number = ?")
					.params(this.here.chairperson().id(), about)
					.update());

		String list = "/figures/766/cases?period=2026-Q1&figure=ON_TIME&part=OPEN";
		assertThat(Browser.signedIn(address(), this.here.chairperson().username()).open(list).text())
			.doesNotContain(about)
			.contains(this.numbers.get("28"));
		Browser follower = Browser.signedIn(address(), this.manager.username()).open(list);
		assertThat(follower.text()).contains(about);
		assertThat(follower.html()).doesNotContain("/cases/" + about);
	}

	@Test
	void theExportsHoldTheSameNumbersAndNoFormula() throws IOException {
		Browser page = Browser.signedIn(address(), this.manager.username());
		assertThat(page.open("/figures/766.csv?period=2026-Q1").html()).startsWith("\ufeff")
			.contains("\"Xử lý đúng hạn\",\"26\",\"38\",\"68,42 %\",\"4,56\"");

		List<List<String>> cells = new ArrayList<>();
		byte[] book = page.download("/figures/766.xlsx?period=2026-Q1");
		try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
			for (Row row : read.getSheetAt(0)) {
				List<String> line = new ArrayList<>();
				for (Cell cell : row) {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
					line.add(cell.toString());
				}
				cells.add(line);
			}
			assertThat(read.getSheetAt(1).getLastRowNum()).isEqualTo(38);
		}
		assertThat(cells)
			.anySatisfy((line) -> assertThat(line).startsWith("Xử lý đúng hạn", "26.0", "38.0", "68,42 %"));
	}

	@Test
	void whatIsImpossibleIsRefusedInWords() {
		Browser page = Browser.signedIn(address(), this.manager.username());
		Map<String, String> refused = Map.of("period=2026-13", "Không hiểu kỳ này", "period=2026-Q5",
				"Không hiểu kỳ này", "period=2026-03-01..2026-02-01", "kết thúc trước khi bắt đầu", "period=2031",
				"chưa bắt đầu", "agency=KHONGCO", "Không có cơ quan này", "agency=AB", "Không có cơ quan này");
		refused.forEach((asked, words) -> {
			assertThat(page.open("/figures/766?" + asked).status()).as(asked).isEqualTo(400);
			assertThat(page.text()).as(asked).contains(words);
		});
		assertThat(Browser.signedIn(address(), this.here.handler().username()).open("/figures/766").status())
			.isEqualTo(403);
	}

	@Test
	void theSuperiorReadsTheCommunesTogetherAndOneByOne() {
		Browser province = Browser.signedIn(address(), this.here.headOfProvince().username());
		assertThat(province.open("/figures/766?period=2026-Q1&agency=" + this.here.agency().code()).text())
			.contains("26 38 68,42 %");
		assertThat(province.open("/figures/766?period=2026-Q1&agency=TM&under=true").text())
			.contains(this.here.agency().name("vi") + " 38 68,42 % 62,86 %");
	}

	@Test
	void theDashboardCountsTheSameCasesAndEachOfItsNumbersOpensAsMany() {
		List<Long> here = this.scope.agencyIds();
		Reading reading = this.indicators.of(here, this.quarter, Narrowing.NONE);

		assertThat(reading.rate(Indicator.ON_TIME)).isEqualTo(new Rate(26, 38));
		assertThat(reading.rate(Indicator.HANDLING)).isEqualTo(new Rate(22, 35));
		assertThat(reading.received()).isEqualTo(36).isEqualTo(listed(Plain.RECEIVED));
		assertThat(reading.settled()).isEqualTo(listed(Plain.SETTLED));
		for (Indicator one : Indicator.values()) {
			Rate rate = reading.rate(one);
			assertThat(new Rate(listed(new OfIndicator(one, Side.YES)), listed(new OfIndicator(one, Side.ALL))))
				.as(one.name())
				.isEqualTo(rate);
			assertThat(listed(new OfIndicator(one, Side.NO))).as(one.name())
				.isEqualTo(rate.denominator() - rate.numerator());
		}
		assertThat(reading.rate(Indicator.RESPONSE)).isEqualTo(new Rate(
				firstAnswers("and exists (select 1 from rating t" + " where t.case_id = c.id)"), firstAnswers("")));
		assertThat(reading.median()).isPositive().isLessThanOrEqualTo(reading.ninth());
	}

	@Test
	void narrowedByKindTheCasesAreThoseOfAllTogether() {
		long received = 0;
		for (FeedbackKind kind : FeedbackKind.values()) {
			received += this.indicators
				.of(this.scope.agencyIds(), this.quarter, new Narrowing(null, null, kind.name(), null, null))
				.received();
		}
		long without = this.jdbc
			.sql("select count(*) from case_fact where agency_id = ? and kind is null"
					+ " and counted_from >= '2025-12-31T17:00Z' and counted_from < '2026-03-31T17:00Z'")
			.param(this.here.id())
			.query(Long.class)
			.single();
		assertThat(received + without).isEqualTo(36);
	}

	@Test
	void whatCameInAndWhatWasDoneWithLeavesWhatIsInHand() {
		List<Flow.Month> months = this.flow.until(YearMonth.of(2026, 3), this.scope.agencyIds(), Narrowing.NONE);

		assertThat(months).hasSize(12);
		assertThat(months.subList(9, 12).stream().mapToLong(Flow.Month::received).sum()).isEqualTo(36);
		assertThat(months.get(11).inHand()).isEqualTo(this.jdbc
			.sql("select count(*) from case_fact where agency_id = ? and counted_from < '2026-03-31T17:00Z'"
					+ " and (settled_at is null or settled_at >= '2026-03-31T17:00Z')")
			.param(this.here.id())
			.query(Long.class)
			.single());
	}

	@Test
	void theDashboardShowsFiguresCausesAndWorkAndRefusesWhatIsNotThere() {
		Browser page = Browser.signedIn(address(), this.manager.username()).open("/figures?period=2026-Q1");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("68,42 %", "mục tiêu từ 90 % 26/38", "62,86 %", "2025-Q4", "03/26");
		assertThat(page.html()).contains("data:image/svg+xml;base64,", "/figures/cases?agency=");
		assertThat(page.open("/figures?period=2026-Q1&lang=en").text()).contains("target from 90 % 26/38");
		for (String asked : List.of("procedure=9.999999", "department=1", "kind=NONSENSE", "channel=X",
				"period=2031")) {
			assertThat(page.open("/figures?lang=vi&" + asked).status()).as(asked).isEqualTo(400);
		}
		assertThat(page.open("/figures/cases?sort=NONSENSE").status()).isEqualTo(404);
		assertThat(page.open("/figures/cases?period=2026-Q1&sort=ON_TIME.NO").text())
			.contains("Không thuộc: Xử lý đúng hạn", this.numbers.get("10"));
		assertThat(page.open("/figures/finished?period=2026-Q1&step=classify").text()).contains("Phân loại");
		assertThat(page.open("/figures/open?late=true").status()).isEqualTo(200);
		assertThat(Browser.signedIn(address(), this.here.handler().username()).open("/figures").status())
			.isEqualTo(403);
	}

	@Test
	void theDashboardMeasuresFeedbackByDossiersAndSaysWhatTheLastCheckOfTheTrailFound() {
		this.audit.record(new AuditFact("audit", "audit.checked", Actor.SYSTEM, null, Map.of(), Map.of("broken", "2")));
		Browser page = Browser.signedIn(address(), this.manager.username()).open("/figures?period=2026-Q1");

		// 36 received, 300 dossiers
		assertThat(page.text()).containsPattern("Phản ánh trên 1\\.000 hồ sơ[^N]*120,00 Lần kiểm tra nhật ký gần nhất")
			.contains("Không khớp ở 2 chỗ");
		for (String unknown : List.of("period=2026-Q1&kind=DELAY", "period=2025-Q4")) {
			assertThat(page.open("/figures?" + unknown).text()).as(unknown)
				.containsPattern("Phản ánh trên 1\\.000 hồ sơ[^N]* N/A Lần kiểm tra");
		}
	}

	private long listed(Sort sort) {
		return this.indicatorCases
			.of(this.scope.agencyIds(), this.quarter, Narrowing.NONE, sort, 0, Place.BEGINNING, 100)
			.size();
	}

	/** Cases whose first reply went out in the quarter, read from the replies. */
	private long firstAnswers(String which) {
		return this.jdbc.sql("""
				select count(*) from case_file c where c.agency_id = ? and (select min(r.issued_at) from reply r
				  where r.case_id = c.id and r.issued_at is not null)
				  between '2025-12-31T17:00Z' and '2026-03-31T17:00Z'\s""" + which)
			.param(this.here.id())
			.query(Long.class)
			.single();
	}

	@Test
	void dossierCountsAreTakenWholeOrNotAtAllAndTheRowsAreNamed() {
		assertRefused("month,procedure,dossiers,overdue\n2026-01,1.001193,-4,0\n2026-02,1.001193,10,11\n", "2 negative",
				"3 more-overdue");
		assertRefused("month,procedure,dossiers,overdue\n2026-01,1.001193,4,0\n2026-01,1.001193,5,0\n",
				"3 duplicate 2");
		assertRefused(
				"month,procedure,dossiers,overdue\n2026-01,1.001193,4,0\n2026-01,1.004884,4,0\n2026-03,1.001193,4,0\n",
				"0 missing 2026-02 1.001193", "0 missing 2026-02 1.004884", "0 missing 2026-03 1.004884");
		assertRefused("month,procedure,dossiers,overdue\n2026-04,1.004884,4,0\n", "0 missing 2026-04 1.001193");
		assertRefused("month;procedure\n", "1 header");
		assertRefused(
				"month,procedure,dossiers,overdue\n2026-05,1.001193,4,0\n2026-01,=1+1,4,0\n2026-01,1.001193,x,0\n",
				"2 month-ahead 2026-05", "3 procedure =1+1", "4 number x");
		assertThat(this.measures.of(this.scope, this.quarter).dossiers()).isEqualTo(new Rate(288, 300));
		assertThat(this.measures.of(this.scope, Period.of("2026", LocalDate.of(2026, 4, 20))).dossiers().percent())
			.isNull();
	}

	private void assertRefused(String text, String... rows) {
		assertThatThrownBy(() -> this.dossiers.take(this.here.agency(), text, Communes.signedIn(this.manager)))
			.isInstanceOfSatisfying(DossierCounts.DossiersRefused.class,
					(refusal) -> assertThat(refusal.rows()
						.stream()
						.map((row) -> (row.line() + " " + row.messageKey().replaceFirst(".*problem\\.", "") + " "
								+ String.join(" ", row.about()))
							.strip()))
						.containsExactly(rows));
	}

	private List<JudgedCase> all(Figure figure) {
		return cases(new CaseChoice(figure, Counted.ALL, null, Why.ANY, null, null));
	}

	private List<JudgedCase> cases(CaseChoice choice) {
		return this.parts.cases(this.scope, this.quarter, choice, Objects.requireNonNull(this.manager).id(),
				Place.BEGINNING, 100);
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	private static String yes(boolean yes) {
		return yes ? "yes" : "no";
	}

}
