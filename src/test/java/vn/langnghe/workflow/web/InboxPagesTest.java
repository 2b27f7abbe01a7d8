package vn.langnghe.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox as a browser without JavaScript gets and sends it. */
@IntegrationTest
class InboxPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	private Commune commune;

	@BeforeEach
	void foundACommune() {
		this.commune = this.communes.commune();
	}

	@Test
	void aSavedFilterIsALinkAndTheInboxOpensWithTheChosenOne() {
		String accepted = accepted();
		String received = this.walk.submitted(this.commune.agency());
		Staff both = this.communes.engage(this.commune.agency(), "Hồ Thị Hai", Role.RECEPTIONIST, Role.COORDINATOR);
		Browser me = signedIn(both).open("/inbox?tab=unclaimed&step=assign");
		me.form("name").with("name", "Cần phân công").send();
		assertThat(me.path()).isEqualTo("/inbox");
		assertThat(me.text()).contains("Đã lưu bộ lọc.");
		assertThat(me.html())
			.containsPattern("href=\"/inbox\\?tab=unclaimed&amp;step=assign\"[^>]*aria-current=\"page\"");
		assertThat(me.open("/inbox").text()).contains(accepted, received, "Cần phân công");

		String open = me.find("action=\"(/inbox/filters/\\d+/open)\"");
		me.post(open, Map.of("_csrf", List.of(token(me)), "opens", List.of("true")));
		assertThat(me.open("/inbox").text()).contains("Đang mở bằng bộ lọc “Cần phân công”", accepted)
			.doesNotContain(received);
		assertThat(me.open("/inbox?tab=all").text()).contains(received);
		assertThat(me.open("/inbox?lang=en").text()).contains("Opened with the filter").doesNotContain(received);
	}

	@Test
	void aNameThatIsRefusedComesBackBesideItsFieldWithTheListUnchanged() {
		String accepted = accepted();
		Browser me = signedIn(this.commune.coordinator()).open("/inbox?step=assign");
		me.form("name").with("name", " ").send();
		assertThat(me.status()).isEqualTo(400);
		assertThat(me.text()).contains("Có lỗi cần sửa", "Hãy đặt tên cho bộ lọc.", accepted);
		me.form("name").with("name", "a".repeat(61)).send();
		assertThat(me.form("name").fields().get("name")).containsExactly("a".repeat(61));
		assertThat(me.form("name").fields().get("step")).containsExactly("assign");
		assertThat(me.html()).contains("href=\"/inbox?tab=all&amp;step=assign&amp;lang=en\"");
		me.form("name").with("name", "Lọc").with("opens", "true").send();
		assertThat(me.open("/inbox?step=assign").form("name").with("name", "lọc").send().text())
			.contains("Ông/bà đã có bộ lọc tên “lọc”");
	}

	@Test
	void aSavedFilterIsDeletedByItsOwnerAlone() {
		accepted();
		Browser me = signedIn(this.commune.coordinator()).open("/inbox");
		me.form("name").with("name", "Của tôi").send();
		String delete = me.find("action=\"(/inbox/filters/\\d+/delete)\"");
		Browser other = signedIn(this.commune.receptionist()).open("/inbox");
		assertThat(other.post(delete, Map.of("_csrf", List.of(token(other)))).status()).isEqualTo(404);
		assertThat(me.post(delete, Map.of("_csrf", List.of(token(me)))).text()).contains("Đã xóa bộ lọc.")
			.doesNotContain("Của tôi");
	}

	@Test
	void whatIsNewIsMarkedInWordsAndCanBeMarkedAsSeen() {
		Browser me = signedIn(this.commune.receptionist()).open("/inbox");
		String number = this.walk.submitted(this.commune.agency());
		assertThat(me.open("/inbox?tab=new").text()).contains(number, "Việc mới đến hoặc có thay đổi sau");
		assertThat(me.html()).containsPattern("class=\"tag active\".{0,300}<span>Mới</span>");
		me.form("until").send();
		assertThat(me.path()).isEqualTo("/inbox");
		assertThat(me.html()).doesNotContain("tag active").contains(number);
		assertThat(me.open("/inbox?tab=new").text()).contains("Không có việc nào ở đây").doesNotContain(number);
	}

	@Test
	void tickedWorkIsClaimedAndTheResultShownAtOnce() {
		String first = this.walk.submitted(this.commune.agency());
		String second = this.walk.submitted(this.commune.agency());
		Browser me = signedIn(this.commune.receptionist()).open("/inbox");
		bulk(me, first, second).with("act", "claim").send();
		assertThat(me.path()).matches("/inbox/orders/\\d+");
		assertThat(me.text()).contains("Nhận nhiều việc", "Được: 2 việc. Không được: 0 việc.", first, second);
		assertThat(me.html()).doesNotContain("http-equiv=\"refresh\"", "hx-trigger");
		String page = me.path();
		assertThat(me.open("/inbox?tab=mine").text()).contains(first, second, "Kết quả làm nhiều việc lúc");
		assertThat(signedIn(this.commune.coordinator()).open(page).status()).isEqualTo(404);
	}

	@Test
	void forAssigningTheHandlerIsAskedForAndARefusedCaseSaysWhy() {
		String one = accepted();
		String about = this.walk.submittedAbout(this.commune.agency(), "anh Lý");
		this.walk.accepts(this.commune.receptionist(), about);
		Browser me = signedIn(this.commune.coordinator()).open("/inbox?tab=unclaimed");
		bulk(me, one, about).with("act", "assign").send();
		assertThat(me.text()).contains("Phân công nhiều việc", "Số việc được chọn: 2", "Mai Văn Lý", "Cao Thị Khác");
		me.form("handler").with("go", "order").send();
		assertThat(me.status()).isEqualTo(400);
		assertThat(me.text()).contains("Hãy chọn người thụ lý.");
		me.form("handler").with("go", "order").with("handler", Long.toString(this.commune.handler().id())).send();
		assertThat(me.text()).contains("Được: 1 việc. Không được: 1 việc.", "Người này bị phản ánh trong chính vụ việc",
				"Người thụ lý: Mai Văn Lý");
		assertThat(this.walk.open(one)).containsExactly("handle");
	}

	@Test
	void whoeverWasFasterIsNamedWithTheTime() {
		String number = this.walk.submitted(this.commune.agency());
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Đón", Role.RECEPTIONIST);
		Browser me = signedIn(this.commune.receptionist()).open("/inbox");
		Browser.Form form = bulk(me, number).with("act", "claim");
		bulk(signedIn(colleague).open("/inbox"), number).with("act", "claim").send();
		assertThat(form.send().text()).containsPattern("Bùi Văn Đón đã nhận việc này lúc \\d\\d:\\d\\d, ");
	}

	@Test
	void nothingTickedIsToldOnTheListAndWhatIsForeignIsAsIfItDidNotExist() {
		String number = this.walk.submitted(this.commune.agency());
		Browser me = signedIn(this.commune.receptionist()).open("/inbox?step=classify");
		bulk(me).with("act", "claim").send();
		assertThat(me.path()).isEqualTo("/inbox");
		assertThat(me.text()).contains("Chưa có việc nào được chọn", number);
		Browser stranger = signedIn(this.communes.commune().receptionist());
		long item = this.walk.item(number, "classify");
		assertThat(
				stranger
					.post("/inbox/orders", Map.of("_csrf", List.of(token(stranger)), "key", List.of("mot-khoa-la"),
							"act", List.of("claim"), "scope", List.of("ticked"), "items", List.of(Long.toString(item))))
					.text())
			.contains("Chưa có việc nào được chọn")
			.doesNotContain(number);
	}

	@Test
	void allOfAFilterIsOneChoiceInTheForm() {
		List<String> numbers = new ArrayList<>();
		for (int n = 0; n < 3; n++) {
			numbers.add(this.walk.submitted(this.commune.agency()));
		}
		Browser me = signedIn(this.commune.receptionist()).open("/inbox?q=" + numbers.get(0));
		assertThat(me.text()).contains("Cả 1 việc trong nhóm và bộ lọc đang xem");
		bulk(me).with("act", "claim").with("scope", "whole").send();
		assertThat(me.text()).contains("Được: 1 việc", numbers.get(0)).doesNotContain(numbers.get(1));
	}

	private String accepted() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		return number;
	}

	private Browser signedIn(Staff who) {
		return Browser.signedIn("http://127.0.0.1:" + this.port, who.username());
	}

	/**
	 * The form for many with the boxes of some cases ticked; they stand outside of it.
	 */
	private static Browser.Form bulk(Browser page, String... numbers) {
		Browser.Form form = page.form("scope");
		List<String> items = new ArrayList<>();
		for (String number : numbers) {
			items.add(page
				.find("<input(?=[^>]*data-tick)(?=[^>]*aria-label=\"[^\"]*" + number + ")[^>]*value=\"(\\d+)\""));
		}
		form.fields().put("items", items);
		return form;
	}

	private static String token(Browser page) {
		return page.find("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
	}

}
