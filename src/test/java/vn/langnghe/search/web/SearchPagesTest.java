package vn.langnghe.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Notes;
import vn.langnghe.casework.Submitter;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page finds what its reader may open and shows nothing of anything else: no row, no
 * number of rows, no piece of a text, no suggestion.
 */
@IntegrationTest
class SearchPagesTest {

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a href=\"/cases/([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private Notes notes;

	@Autowired
	private Absences absences;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	private final Map<String, Browser> browsers = new HashMap<>();

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
	}

	@Test
	void aCaseIsFoundWithItsPlaceInTheTextAndTheWordsMarked() {
		String number = told("Tôi nộp <b>hồ sơ</b> ghép nhầm thửa đất số 15.", "Ghép nhầm thửa đất", null);
		Browser page = search(this.commune.receptionist(), "ghep nham thua dat");
		assertThat(rows(page)).containsExactly(number);
		assertThat(page.html())
			.contains("<mark>Ghép</mark> <mark>nhầm</mark> <mark>thửa</mark> <mark>đất</mark>",
					"Tôi nộp &lt;b&gt;hồ sơ&lt;/b&gt; <mark>ghép</mark>")
			.doesNotContain("<b>hồ sơ</b>");
		assertThat(page.text()).contains("1 phản ánh.", "Mới tiếp nhận", "Nội dung:");
	}

	@Test
	void whatFitsBestComesFirst() {
		String anywhere = told("Thửa ruộng nhà tôi. Ông đất. Họ ghép, rồi nhầm.", "Một việc khác", null);
		String text = told("Họ ghép nhầm thửa đất.", "Một việc khác nữa", null);
		String title = told("Như tiêu đề.", "Ghép nhầm thửa đất", null);
		told("Họ nhầm thửa.", "Chuyện thứ tư", null);
		assertThat(rows(search(this.commune.receptionist(), "ghép nhầm thửa đất"))).containsExactly(title, text,
				anywhere);
		assertThat(rows(search(this.commune.receptionist(), "“ghép nhầm” đất"))).containsExactly(title, text);
	}

	@Test
	void theNumberOfACaseLeadsStraightToItAndOneThatMayNotBeOpenedIsLikeNone() {
		String number = told("Việc của tôi.", "Việc của tôi", null);
		assertThat(search(this.commune.receptionist(), number.toLowerCase(Locale.ROOT)).path())
			.isEqualTo("/cases/" + number);
		String nobodys = number.substring(0, number.length() - 6) + "999999";
		for (Staff other : List.of(this.communes.commune().receptionist(), this.commune.otherHandler())) {
			Browser page = search(other, number);
			assertThat(page.path()).isEqualTo("/search");
			assertThat(page.text().replace(number, "#")).isEqualTo(search(other, nobodys).text().replace(nobodys, "#"));
		}
	}

	@Test
	void repliesNotesAndSupplementsAreSearchedByWhoMaySeeTheCase() {
		String number = this.walk.drafted(this.commune);
		this.notes.write(number, "Bà chỉ nghe điện thoại buổi tối", Set.of(),
				Communes.signedIn(this.commune.handler()));
		for (Staff one : List.of(this.commune.handler(), this.commune.chairperson())) {
			assertThat(search(one, "nghe điện thoại buổi tối").text()).contains(number, "Ghi chú nội bộ:");
			assertThat(search(one, "xin lỗi bà").text()).contains(number, "Câu trả lời:");
		}
		assertNothing(this.commune.otherHandler(), "nghe điện thoại buổi tối");
		assertNothing(this.communes.commune().chairperson(), "nghe điện thoại buổi tối");
	}

	@Test
	void eachHatFindsItsOwn() {
		String number = told("Chuyện ao cá bị lấp mất.", "Ao cá", null);
		Staff inspector = this.communes.engage(this.commune.agency(), "Hoàng Văn Xét", Role.INSPECTOR);
		for (Staff one : List.of(this.commune.receptionist(), this.commune.coordinator(), this.commune.chairperson(),
				inspector)) {
			assertThat(rows(search(one, "ao cá bị lấp"))).containsExactly(number);
		}
		Commune other = this.communes.commune();
		for (Staff one : List.of(this.commune.handler(), this.commune.headOfProvince(), other.receptionist(),
				other.chairperson(), this.communes.engage(this.commune.agency(), "Tạ Thị Thử", Role.MANAGER),
				this.communes.engage(this.commune.agency(), "Lý Văn Khoa", Role.ADMIN))) {
			assertNothing(one, "ao cá bị lấp");
		}
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		assertThat(rows(search(this.commune.handler(), "ao cá bị lấp"))).containsExactly(number);
		assertNothing(this.commune.otherHandler(), "ao cá bị lấp");
	}

	@Test
	void whoeverACaseIsAboutFindsNothingOfItNorDoesWhoStandsInForThatPerson() {
		String number = told("Chị Tiếp gác máy khi tôi hỏi giấy ủy thác.", "Gác máy", "Lê Thị Tiếp");
		String other = told("Phòng nào nhận giấy ủy thác?", "Hỏi chỗ nộp", null);
		Staff substitute = this.communes.engage(this.commune.agency(), "Hồ Thị Phỏng", Role.HANDLER);
		LocalDate today = this.absences.today();
		this.absences.enter(new NewSubstitution(this.commune.id(), false, this.commune.receptionist().id(),
				substitute.id(), Set.of(Role.RECEPTIONIST), today, today, LegalForm.ASSIGNED, null, null),
				Actor.SYSTEM);
		assertThat(rows(search(this.commune.coordinator(), "giấy ủy thác"))).containsExactlyInAnyOrder(number, other);
		for (Staff one : List.of(this.commune.receptionist(), substitute)) {
			Browser page = search(one, "giấy ủy thác");
			assertThat(rows(page)).containsExactly(other);
			assertThat(page.text()).contains("1 phản ánh.").doesNotContain(number, "gác máy", "Gác máy");
			assertNothing(one, "gác máy");
		}
	}

	@Test
	void aLockedDenunciationIsFoundByItsNumberAloneAndByOnePersonAlone() {
		String number = told("Tôi tố cáo việc bán chỉ tiêu xây chợ.", "Bán chỉ tiêu", null);
		this.walk.refersDenunciation(this.commune.receptionist(), number, this.commune.chairperson());
		for (Staff one : List.of(this.commune.receptionist(), this.commune.coordinator(), this.commune.chairperson(),
				this.commune.headOfProvince())) {
			assertNothing(one, "bán chỉ tiêu xây chợ");
			assertThat(rows(open(one, "/search?state=REFERRED"))).doesNotContain(number);
		}
		assertThat(search(this.commune.receptionist(), number).path()).isEqualTo("/search");
		assertThat(search(this.commune.chairperson(), number).path()).isEqualTo("/cases/" + number);
	}

	@Test
	void whatIsOfferedInsteadComesFromThePublicListAlone() {
		String words = "kết hôn zzqx";
		String nothing = search(this.commune.handler(), words).text();
		assertThat(search(this.commune.handler(), "kết hôn").text()).contains("Xem phản ánh về thủ tục:");
		told("Chuyện kết hôn zzqx của tôi.", "Chuyện kết hôn zzqx", null);
		assertThat(search(this.commune.handler(), words).text()).isEqualTo(nothing);
	}

	@Test
	void aTrackingCodeIsNotLookedForEvenWhereItWasWrittenDown() {
		String code = this.intake.submit(submission("Lần đầu.", "Lần đầu", null, null)).trackingCode();
		told("Mã tra cứu của tôi là " + code + ".", "Gửi lại", null);
		for (String typed : List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", ""))) {
			Browser page = search(this.commune.receptionist(), typed);
			assertThat(rows(page)).isEmpty();
			assertThat(page.text()).contains("mã tra cứu của người dân");
		}
	}

	@Test
	void filtersNarrowAndStandInTheAddress() {
		String open = told("Chuyện giếng làng.", "Giếng làng", null);
		String refused = told("Chuyện giếng làng khác.", "Giếng làng", null);
		this.walk.refuses(this.commune.receptionist(), refused);
		Staff me = this.commune.receptionist();
		assertThat(rows(open(me, "/search?q=gieng+lang&state=RECEIVED"))).containsExactly(open);
		assertThat(rows(open(me, "/search?state=REFUSED"))).containsExactly(refused);
		assertThat(rows(open(me, "/search?q=gieng+lang&kind=HARASSMENT"))).isEmpty();
		String today = this.absences.today().toString();
		String tomorrow = this.absences.today().plusDays(1).toString();
		assertThat(rows(open(me, "/search?q=gieng+lang&from=" + today + "&until=" + today))).hasSize(2);
		assertThat(rows(open(me, "/search?q=gieng+lang&from=" + tomorrow))).isEmpty();
		assertThat(open(me, "/search?q=gieng+lang&procedure=0.0").text()).contains("Tìm lại mà không thu hẹp");
		assertThat(rows(open(me, "/search?q=gieng&state=x&kind=x&department=x&from=x&after=x"))).hasSize(2);
		assertThat(open(me, "/search").text()).doesNotContain("phản ánh nào");
	}

	@Test
	void pagesShowEachCaseOnceThoughSomeFitBetter() {
		for (int each = 0; each < 45; each++) {
			told((each % 2 == 0) ? "Chuyện bờ rào, lần " + each : "Rào cao, bờ thấp, lần " + each, "Nhà bên", null);
		}
		Browser page = search(this.commune.receptionist(), "bờ rào");
		assertThat(page.text()).contains("Có hơn 20 phản ánh");
		List<String> all = new ArrayList<>(rows(page));
		for (int next = 0; next < 2; next++) {
			String address = page.find("<a rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&");
			page.open(address);
			all.addAll(rows(page));
		}
		assertThat(all).hasSize(45).doesNotHaveDuplicates();
		assertThat(page.html()).doesNotContain("rel=\"next\"");
	}

	@Test
	void bySenderIsFoundWhatTheReaderMayKnowTheSenderOfAndEachReadingIsAudited() {
		Submitter sender = new Submitter("Đặng Thị Ánh Ngà", "0987 111 222", "Nga.Dang@example.com", null, true);
		String number = this.intake.submit(submission("Việc bờ kè.", "Bờ kè", null, sender)).caseNumber();
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		Staff me = this.commune.receptionist();
		assertThat(rows(search(me, "Đặng Thị Ánh Ngà"))).isEmpty();
		assertThat(search(me, "0987111222").text()).contains("chỉ tìm được ở mục");
		for (String who : List.of("dang thi anh nga", "Ánh Ngà", "+84 987.111.222", "0987111222",
				"nga.dang@example.com")) {
			assertThat(rows(people(me, who))).as(who).containsExactly(number);
		}
		assertThat(audited(number, "identity.read", "search")).isEqualTo(5);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'identity.searched' and chain = ?")
			.param("staff:" + me.username())
			.query(Integer.class)
			.single()).isEqualTo(5);
		for (Staff other : List.of(this.commune.handler(), this.commune.otherHandler(),
				this.communes.commune().receptionist())) {
			assertThat(people(other, "0987111222").text()).contains("Không có phản ánh nào của người gửi này")
				.doesNotContain(number);
		}
		assertThat(audited(number, "identity.read", "search")).isEqualTo(5);
		for (String part : List.of("0987111", "Ngà", "@example.com", "", "98711122%")) {
			assertThat(rows(people(me, part))).as(part).isEmpty();
		}
		this.walk.handsBack(this.commune.handler(), number);
	}

	@Test
	void whatIsLockedOrAboutTheReaderIsNotFoundBySender() {
		Submitter sender = new Submitter("Lò Văn Tiết", "0987 333 444", null, null, false);
		String about = this.intake.submit(submission("Việc kia.", "Việc kia", "Lê Thị Tiếp", sender)).caseNumber();
		String locked = this.intake.submit(submission("Tố cáo.", "Tố cáo", null, sender)).caseNumber();
		this.walk.refersDenunciation(this.commune.receptionist(), locked, this.commune.chairperson());
		assertThat(rows(people(this.commune.receptionist(), "0987333444"))).isEmpty();
		assertThat(rows(people(this.commune.chairperson(), "0987333444"))).containsExactly(about);
		assertThat(audited(locked, "identity.read", "search")).isZero();
	}

	private int audited(String number, String action, String purpose) {
		return this.jdbc.sql("select count(*) from audit_entry where chain = ? and action = ? and after like ?")
			.params("case:" + number, action, "%" + purpose + "%")
			.query(Integer.class)
			.single();
	}

	private void assertNothing(Staff reader, String words) {
		Browser page = search(reader, words);
		assertThat(rows(page)).as(reader.displayName()).isEmpty();
		assertThat(page.text()).contains("Không tìm thấy phản ánh nào");
	}

	private static List<String> rows(Browser page) {
		assertThat(page.status()).as(page.text()).isEqualTo(200);
		return ROW.matcher(page.html()).results().map((MatchResult one) -> one.group(1)).toList();
	}

	private Browser people(Staff reader, String who) {
		return open(reader, "/search").form("who").with("who", who).send();
	}

	private Browser search(Staff reader, String words) {
		return open(reader, "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
	}

	private Browser open(Staff reader, String path) {
		return this.browsers.computeIfAbsent(reader.username(), (username) -> {
			Browser browser = new Browser("http://127.0.0.1:" + this.port).open("/login");
			browser.form("username").with("username", username).with("password", Communes.PASSWORD).send();
			return browser;
		}).open(path);
	}

	private String told(String narrative, String title, @Nullable String about) {
		return this.intake.submit(submission(narrative, title, about, null)).caseNumber();
	}

	private NewSubmission submission(String narrative, String title, @Nullable String about,
			@Nullable Submitter sender) {
		return new NewSubmission(this.codes.newKey(), this.commune.id(), Channel.WEB, "vi", narrative, title, null,
				null, about, null, sender);
	}

}
