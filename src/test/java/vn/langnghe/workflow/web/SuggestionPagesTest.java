package vn.langnghe.workflow.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.intake.Intake;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Suggestions are shown, chosen or not by a person, and kept beside the choice. */
@IntegrationTest
class SuggestionPagesTest {

	private static final String LATE = "Hồ sơ đã quá hạn 6 ngày, vẫn chưa có kết quả, gọi mãi không ai nghe máy.";

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
	private JdbcClient jdbc;

	private Commune commune;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
	}

	@Test
	void theLikelyKindIsShownWithItsWordsAndKeptWithTheChoice() {
		String number = told(LATE, null);
		Browser page = opens(this.commune.receptionist(), number, "classify");
		assertThat(page.text()).contains("Gợi ý của hệ thống", "quá hạn", "chưa có kết quả");
		page.form("outcome").with("outcome", "accept").with("nature", "PROPOSAL").with("kind", "DELAY").send();
		assertThat(page.path()).isEqualTo("/inbox");
		assertThat(kept(number)).contains(new Kept("NATURE", "FEEDBACK_CONDUCT", "PROPOSAL", false),
				new Kept("KIND", "DELAY", "DELAY", true), new Kept("DUPLICATE", null, null, true));
	}

	@Test
	void nothingIsDecidedByOpeningThePage() {
		String number = told("Tôi tố cáo ông ấy nhận hối lộ và làm giả giấy tờ.", null);
		Browser page = opens(this.commune.receptionist(), number, "classify");
		assertThat(page.text()).contains("tố cáo", "hối lộ");
		assertThat(page.html()).doesNotContainPattern("<input[^>]*name=\"outcome\"[^>]*checked");
		assertThat(kept(number)).contains(new Kept("NATURE", "DENUNCIATION", null, null));
		assertThat(this.walk.open(number)).containsExactly("classify");
	}

	@Test
	void aSimilarCaseStandsBesideWithALinkAndMergingIntoItAgrees() {
		String first = told(LATE, null);
		String second = told(LATE + " Xin trả lời.", null);
		Browser page = opens(this.commune.receptionist(), second, "classify");
		assertThat(page.html()).contains("href=\"/cases/" + first + "\"", "data-value=\"" + first + "\"");
		page.form("outcome").with("outcome", "merge").with("into", first).send();
		assertThat(page.path()).as(page.text()).isEqualTo("/inbox");
		assertThat(kept(second)).contains(new Kept("DUPLICATE", first, first, true));
	}

	@Test
	void whoIsComplainedAboutIsNotToldThatThereIsASimilarCase() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Đón", Role.RECEPTIONIST);
		String first = told(LATE, "chị Tiếp");
		String second = told(LATE + " Xin trả lời.", null);
		assertThat(opens(this.commune.receptionist(), second, "classify").html()).doesNotContain(first)
			.doesNotContain("Có thể trùng");
		assertThat(opens(colleague, second, "classify").html()).contains(first);
	}

	@Test
	void whatIsWrittenInASimilarCaseIsShownAsText() {
		told(LATE + " <script>alert(1)</script>", null);
		String second = told(LATE, null);
		assertThat(opens(this.commune.receptionist(), second, "classify").html()).contains("&lt;script&gt;alert(1)")
			.doesNotContain("<script>alert(1)");
	}

	@Test
	void theHandlerIsPreselectedWithAReasonAndAnotherChoiceIsKeptBesideIt() {
		String number = told(LATE, null);
		this.walk.accepts(this.commune.receptionist(), number);
		Browser page = opens(this.commune.coordinator(), number, "assign");
		assertThat(page.text()).contains("Gợi ý:", "Người phân công quyết định");
		String suggested = page.form("handler").fields().get("handler").get(0);
		Staff other = (Long.parseLong(suggested) == this.commune.handler().id()) ? this.commune.otherHandler()
				: this.commune.handler();
		Staff first = (other == this.commune.handler()) ? this.commune.otherHandler() : this.commune.handler();
		page.form("handler").with("handler", Long.toString(other.id())).send();
		assertThat(page.path()).isEqualTo("/inbox");
		assertThat(this.walk.get(number).handlerId()).isEqualTo(other.id());
		assertThat(kept(number)).contains(new Kept("HANDLER", first.username(), other.username(), false),
				new Kept("DEPARTMENT", "Trung tâm Phục vụ hành chính công", null, false));
	}

	@Test
	void withoutAnyHandlerLeftNothingIsPreselected() {
		String number = told(LATE, "anh Lý và chị Khác");
		this.walk.accepts(this.commune.receptionist(), number);
		Browser page = opens(this.commune.coordinator(), number, "assign");
		assertThat(page.text()).doesNotContain("Gợi ý:");
		assertThat(page.html()).doesNotContain("checked=\"checked\"");
	}

	private String told(String narrative, @Nullable String about) {
		return this.intake.submit(this.walk.submission(this.commune.agency(), this.codes.newKey(), narrative, about))
			.caseNumber();
	}

	private Browser opens(Staff who, String number, String step) {
		return Browser.signedIn("http://127.0.0.1:" + this.port, who.username())
			.open("/tasks/" + this.walk.item(number, step) + "/" + step);
	}

	private List<Kept> kept(String number) {
		return this.jdbc.sql("""
				select what, suggested, chosen, agrees from suggestion s join case_file c on c.id = s.case_id
				where c.number = ?""").param(number).query(Kept.class).list();
	}

	private record Kept(String what, @Nullable String suggested, @Nullable String chosen, @Nullable Boolean agrees) {
	}

}
