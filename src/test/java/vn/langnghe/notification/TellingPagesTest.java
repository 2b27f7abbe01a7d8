package vn.langnghe.notification;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages on which it is decided what people are told, and where officials write notes.
 */
@IntegrationTest
class TellingPagesTest {

	private static final String EDITOR = "/admin/notice-templates/ANSWERED/vi";

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private JdbcClient jdbc;

	private String address;

	private Commune commune;

	@BeforeEach
	void aCommune() {
		this.address = "http://127.0.0.1:" + this.port;
		this.commune = this.communes.commune();
	}

	@Test
	void anAdministratorEditsLooksKeepsAndTakesBackTheWordsOfANotice() {
		Browser admin = admin();
		assertThat(admin.open("/admin/notice-templates/KING/vi").status()).as("no such kind").isEqualTo(404);
		admin.open("/admin/notice-templates").open(EDITOR);
		assertThat(admin.text()).contains("Phản ánh {caseNumber} đã có trả lời", "đường dẫn để xem (bắt buộc)");

		admin.form("subject").with("body", "Xem ở trang tra cứu {name}").with("go", "save").send();
		assertThat(admin.status()).isEqualTo(400);
		assertThat(admin.text()).contains("Không có chỗ điền {name}");
		admin.form("subject").with("body", "Xem ở trang tra cứu").with("go", "save").send();
		assertThat(admin.text()).contains("Thiếu chỗ điền {link}");
		assertThat(versions()).isZero();

		admin.form("subject").with("body", "Mời xem {link}\n\n{agency}").with("go", "preview").send();
		assertThat(admin.status()).isEqualTo(200);
		assertThat(admin.text()).contains("Khi gửi sẽ như thế này", this.commune.agency().name("vi"),
				this.commune.agency().code() + "-2026-000000");
		assertThat(versions()).isZero();

		admin.form("subject").with("go", "save").send();
		assertThat(admin.path()).isEqualTo("/admin/notice-templates");
		assertThat(admin.text()).contains("Đã lưu mẫu", "Đã sửa");
		admin.open(EDITOR);
		assertThat(admin.text()).contains("Mời xem {link}", "Lần 1");
		admin.form("version").send();
		assertThat(admin.text()).contains("Đã dùng lại lời có sẵn");
		assertThat(versions()).isEqualTo(2);
		assertThat(this.jdbc
			.sql("select count(*) from audit_entry where chain = 'system' and agency_id = ? "
					+ "and action like 'notice-template.%'")
			.param(this.commune.id())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void nobodyElseEditsThem() {
		Browser head = Browser.signedIn(this.address, this.commune.chairperson().username());
		assertThat(head.open("/admin/notice-templates").status()).isEqualTo(403);
		assertThat(head.open(EDITOR).status()).isEqualTo(403);
	}

	@Test
	void anOfficialChoosesWhatComesByMailButAHeadCannotSwitchOffWhatIsOverdue() {
		Browser head = Browser.signedIn(this.address, this.commune.chairperson().username()).open("/account/notices");
		head.form("ASSIGNED").with("ASSIGNED", "NEVER").with("MENTIONED", "DIGEST").send();
		assertThat(head.text()).contains("Đã lưu cách nhận thông báo");
		head.form("ASSIGNED").with("ESCALATED", "NEVER").send();
		assertThat(head.status()).isEqualTo(400);
		assertThat(head.text()).contains("không tắt hẳn được");
		assertThat(this.jdbc.sql("select kind || ' ' || choice from notice_preference where staff_id = ? order by 1")
			.param(this.commune.chairperson().id())
			.query(String.class)
			.list()).containsExactly("ASSIGNED NEVER", "MENTIONED DIGEST");
	}

	@Test
	void aNoteIsWrittenOnTheCasePageAndComesBackWithItsErrors() {
		String number = this.walk.assigned(this.commune);
		Browser handler = Browser.signedIn(this.address, this.commune.handler().username())
			.open("/cases/" + number + "/notes");
		handler.form("words").with("words", "Hỏi @khongcoai").send();
		assertThat(handler.status()).isEqualTo(400);
		assertThat(handler.text()).contains("Không nhắc được @khongcoai");
		handler.form("words")
			.with("words", "Nhờ @" + this.commune.coordinator().username() + " gọi lại. <b>Gấp</b>")
			.send();
		assertThat(handler.text()).contains("<b>Gấp</b>", "Nhắc đến: Vũ Văn Phối");

		Browser coordinator = Browser.signedIn(this.address, this.commune.coordinator().username());
		assertThat(coordinator.open("/notices").text()).contains("Có ghi chú nhắc đến ông/bà về phản ánh " + number);
		Staff inspector = this.communes.engage(this.commune.agency(), "Hoàng Văn Soi", Role.INSPECTOR);
		Browser reader = login(inspector).open("/cases/" + number + "/notes");
		assertThat(reader.text()).contains("gọi lại").doesNotContain("Lưu ghi chú");
	}

	private Browser admin() {
		return login(this.communes.engage(this.commune.agency(), "Lý Văn Quản", Role.ADMIN));
	}

	/** Not everybody's first page is the inbox. */
	private Browser login(Staff who) {
		Browser browser = new Browser(this.address).open("/login");
		browser.form("username").with("username", who.username()).with("password", Communes.PASSWORD).send();
		return browser;
	}

	private int versions() {
		return this.jdbc.sql("select count(*) from notice_template where agency_id = ?")
			.param(this.commune.id())
			.query(Integer.class)
			.single();
	}

}
