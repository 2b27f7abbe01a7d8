package vn.langnghe;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator changes, and what the others see of it. */
@IntegrationTest
class AdministrationTest {

	private static final List<String> PAGES = List.of("/admin", "/admin/staff", "/admin/absences", "/admin/calendar",
			"/admin/calendar/new", "/admin/departments", "/admin/procedures", "/admin/procedures/1.001193",
			"/admin/reply-templates", "/admin/reply-templates/new", "/admin/reply-templates/delay", "/admin/agency",
			"/admin/letter-templates", "/admin/letter-templates/reply", "/admin/letter-heading", "/admin/files");

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
	private Procedures procedures;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	private Browser admin;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
		Staff administrator = this.communes.engage(this.commune.agency(), "Lý Văn Trị", Role.ADMIN);
		this.admin = new Browser("http://127.0.0.1:" + this.port).open("/login");
		this.admin.form("username")
			.with("username", administrator.username())
			.with("password", Communes.PASSWORD)
			.send();
	}

	@Test
	void theAdministratorsPagesAreNobodyElsesAndShowNoCase() {
		String number = this.walk.submitted(this.commune.agency());
		Browser chairperson = signedIn(this.commune.chairperson());
		for (String page : PAGES) {
			assertThat(this.admin.open(page).status()).as(page).isEqualTo(200);
			assertThat(this.admin.text()).as(page).doesNotContain(number, CaseWalk.NARRATIVE);
			assertThat(this.admin.open(page + "?lang=en").text()).as(page).doesNotContain("??");
			this.admin.open(page + "?lang=vi");
			assertThat(chairperson.open(page).status()).as(page).isEqualTo(403);
		}
		assertThat(this.admin.open("/cases/" + number).status()).isEqualTo(404);
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void aDayOffIsPreviewedThenKeptAndSaysWhichCasesItMoved() {
		String number = this.walk.assigned(this.commune);
		String due = this.walk.get(number).promise().dueAt().atZone(VietnamTime.ZONE).toLocalDate().toString();
		this.admin.open("/admin/calendar/new")
			.form("source")
			.with("kind", "HOLIDAY")
			.with("day", due)
			.with("name", "Nghỉ do bão số 9")
			.with("source", "Thông báo 45/TB-UBND")
			.send();
		assertThat(this.admin.status()).as(this.admin.text()).isEqualTo(200);
		assertThat(this.admin.text()).contains(number, "Trả lời người dân", "Ghi vào lịch và dời hạn")
			.doesNotContain(CaseWalk.NARRATIVE);
		assertThat(days()).as("nothing is kept yet").isZero();

		this.admin.form("seen").send();

		assertThat(this.admin.path()).isEqualTo("/admin/calendar");
		assertThat(this.admin.text()).contains(number, "Đã ghi vào lịch và dời các hạn liên quan.", "Nghỉ do bão số 9",
				"Lý Văn Trị");
		assertThat(days()).isOne();
		this.walk.drafts(this.commune.handler(), number);
	}

	@Test
	void whatMovesOtherwiseThanShownIsShownAgainInsteadOfBeingKept() {
		String number = this.walk.assigned(this.commune);
		String due = this.walk.get(number).promise().dueAt().atZone(VietnamTime.ZONE).toLocalDate().toString();
		this.admin.open("/admin/calendar/new")
			.form("source")
			.with("kind", "HOLIDAY")
			.with("day", due)
			.with("name", "Nghỉ do bão số 9")
			.with("source", "Thông báo 45/TB-UBND")
			.send();
		Browser.Form confirmation = this.admin.form("seen");
		String another = this.walk.assigned(this.commune);

		confirmation.send();

		assertThat(this.admin.text()).contains("Chưa ghi gì cả", another);
		assertThat(days()).isZero();
		this.walk.drafts(this.commune.handler(), number);
		this.walk.drafts(this.commune.handler(), another);
	}

	@Test
	void theHandlerBeginsTheReplyFromATemplateAndNothingTypedIsLost() {
		String number = this.walk.assigned(this.commune);
		Browser handler = signedIn(this.commune.handler()).open(handling(number));
		handler.form("reply")
			.with("outcome", "draft-reply")
			.with("substantiation", "SUBSTANTIATED")
			.with("rootCause", "WORKLOAD")
			.with("reply", "Tôi đã viết câu này.")
			.with("correctiveAction", "Nhắn tin khi trễ hẹn")
			.with("template", "delay")
			.with("fill", "1")
			.send();

		assertThat(handler.status()).isEqualTo(200);
		Map<String, List<String>> fields = handler.form("reply").fields();
		assertThat(fields.get("correctiveAction")).containsExactly("Nhắn tin khi trễ hẹn");
		assertThat(fields.get("reply").get(0)).startsWith("Tôi đã viết câu này.")
			.contains(number, "ông/bà Nguyễn Thị Mẫu", "nội dung phản ánh là đúng", "Nhắn tin khi trễ hẹn",
					"[… tên thủ tục hành chính]");
		assertThat(read(number)).as("the name was read by its handler, audited").isOne();
		assertThat(this.walk.open(number)).as("nothing is decided").containsExactly("handle");

		handler.form("reply").with("timely", "false").with("correct", "true").with("reformArea", "PROCEDURES").send();
		assertThat(handler.status()).isEqualTo(400);
		assertThat(handler.text()).contains("Văn bản còn chỗ trống đánh dấu […]");
		Browser.Form form = handler.form("reply");
		form.with("reply", form.fields().get("reply").get(0).replace("[… tên thủ tục hành chính]", "khai sinh")).send();
		assertThat(handler.path()).as(handler.text()).startsWith("/inbox");
		assertThat(this.walk.open(number)).containsExactly("approve");
	}

	@Test
	void anotherTemplateTakesThePlaceOfOneThatWasNotTouched() {
		String number = this.walk.assigned(this.commune);
		Browser handler = signedIn(this.commune.handler()).open(handling(number));
		handler.form("reply").with("template", "delay").with("fill", "1").send();
		handler.form("reply").with("template", "not").with("fill", "1").send();
		assertThat(handler.form("reply").fields().get("reply").get(0))
			.contains("việc giải quyết đúng quy định", "[… kết quả xác minh]")
			.doesNotContain("chậm");
		this.walk.drafts(this.commune.handler(), number);
	}

	@Test
	void noTemplateTellsTheHandlerANameThatTheCitizenHid() {
		String number = this.intake
			.submit(new NewSubmission(this.codes.newKey(), this.commune.id(), Channel.WEB, "vi", CaseWalk.NARRATIVE,
					"Hồ sơ trễ hẹn", null, null, null, FeedbackKind.DELAY,
					new Submitter("Nguyễn Thị Kín", "0912000101", "kin@example.com", null, true)))
			.caseNumber();
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		Browser handler = signedIn(this.commune.handler()).open(handling(number));

		handler.form("reply").with("template", "delay").with("fill", "1").send();

		assertThat(handler.form("reply").fields().get("reply").get(0)).startsWith("Kính gửi: ông/bà\n");
		assertThat(handler.html()).doesNotContain("Nguyễn Thị Kín");
		assertThat(read(number)).isZero();
		this.walk.drafts(this.commune.handler(), number);
	}

	@Test
	void anAgencysTemplateStandsInThePlaceOfTheDeliveredOneForItsHandlersOnly() {
		this.admin.open("/admin/reply-templates/delay").form("body").with("body", "Kính gửi {ten}").send();
		assertThat(this.admin.status()).isEqualTo(400);
		assertThat(this.admin.text()).contains("Không có chỗ điền nào tên là {ten}");
		this.admin.form("body").with("name", "Mẫu của xã").with("body", "Số {caseNumber}").send();
		assertThat(this.admin.text()).contains("Đã lưu mẫu trả lời.", "Mẫu của xã", "Có sẵn, cơ quan đã sửa");

		Commune other = this.communes.commune();
		String theirs = this.walk.assigned(other);
		String ours = this.walk.assigned(this.commune);
		assertThat(signedIn(this.commune.handler()).open(handling(ours)).text()).contains("Mẫu của xã");
		assertThat(signedIn(other.handler()).open(handling(theirs)).text()).doesNotContain("Mẫu của xã");

		this.admin.open("/admin/reply-templates/delay");
		this.admin.post("/admin/reply-templates/delay/remove",
				Map.of("_csrf", this.admin.form("body").fields().get("_csrf")));
		assertThat(this.admin.text()).contains("Đã khôi phục mẫu có sẵn.").doesNotContain("Mẫu của xã");
		this.walk.drafts(this.commune.handler(), ours);
		this.walk.drafts(other.handler(), theirs);
	}

	@Test
	void aDepartmentIsClosedOnlyWhenNobodyIsLeftInIt() {
		this.admin.open("/admin/departments").form("name").with("name", "Phòng Kinh tế").send();
		this.admin.form("name").with("name", "phong kinh te").send();
		assertThat(this.admin.status()).isEqualTo(400);
		assertThat(this.admin.text()).contains("Cơ quan đã có phòng, ban tên này.");
		String id = this.admin.find("/admin/departments/(\\d+)\">Phòng Kinh tế");
		String place = "/admin/staff/" + this.commune.handler().id() + "/department";
		this.admin.open(place).form("departmentId").with("departmentId", id).send();
		assertThat(this.admin.text()).contains("Đã chuyển phòng, ban.", "Phòng Kinh tế");

		Map<String, List<String>> token = Map.of("_csrf",
				this.admin.open("/admin/departments/" + id).form("name").fields().get("_csrf"));
		assertThat(this.admin.text()).contains("Bảng đề xuất phân công gọi phòng, ban này");
		this.admin.post("/admin/departments/" + id + "/close", token);
		assertThat(this.admin.status()).isEqualTo(409);
		assertThat(this.admin.text()).contains("Hãy chuyển họ sang phòng, ban khác trước");

		this.admin.open(place).form("departmentId").with("departmentId", "").send();
		this.admin.post("/admin/departments/" + id + "/close", token);
		assertThat(this.admin.text()).contains("Đã đóng phòng, ban.");
		assertThat(this.admin.open("/admin/staff/new").text()).doesNotContain("Phòng Kinh tế");
		assertThat(this.admin.open(place).form("departmentId").with("departmentId", id).send().status()).isEqualTo(400);
		assertThat(this.admin.open("/admin/departments/" + this.foreignDepartment()).status()).isEqualTo(404);
	}

	@Test
	void aRenamedDepartmentToWhichNothingIsProposedAnyMoreIsSaidSo() {
		this.admin.open("/admin/departments").form("name").with("name", "Phòng Kinh tế").send();
		String id = this.admin.find("/admin/departments/(\\d+)\">Phòng Kinh tế");
		this.admin.open("/admin/departments/" + id).form("name").with("name", "Phòng Kinh tế, Hạ tầng").send();
		assertThat(this.admin.text()).contains("Đã đổi tên phòng, ban.");
		this.admin.form("name").with("name", "Phòng Hạ tầng").send();
		assertThat(this.admin.text()).contains("phản ánh không còn được đề xuất về phòng, ban này");
	}

	@Test
	void whatAnAgencyNoLongerHandlesItsCitizensDoNotFind() {
		String code = this.commune.agency().code();
		assertThat(this.admin.open("/admin/procedures?q=khai+tu&show=UNPOSTED").text()).contains("Đăng ký khai tử");
		this.admin.open("/admin/procedures/1.000656").form("postedAt").with("endedOn", "2026-01-01").send();
		assertThat(this.admin.text()).contains("Hãy ghi văn bản hoặc lý do không còn thực hiện.");
		this.admin.form("postedAt").with("endReason", "Quyết định 12/QĐ-UBND").send();
		assertThat(this.admin.text()).contains("Đã lưu thông tin về thủ tục.", "Không còn thực hiện từ 01/01/2026");

		assertThat(this.procedures.search("khai tu", code, 10)).isEmpty();
		assertThat(this.procedures.search("khai tu", this.communes.commune().agency().code(), 10)).hasSize(1);
		assertThat(this.admin.open("/admin/procedures?q=khai+tu&show=POSTED").text()).doesNotContain("Đăng ký khai tử");
		assertThat(this.admin.open("/admin/procedures?q=khai+tu&show=ENDED").text()).contains("Đăng ký khai tử");
	}

	@Test
	void whatIsPostedSaysWhereAndWhatIsDueForReviewIsListed() {
		this.admin.open("/admin/procedures/1.001193")
			.form("postedAt")
			.with("postedAt", "Bảng số 2")
			.with("postedOn", "2026-01-05")
			.with("reviewOn", "2026-02-01")
			.send();
		assertThat(this.admin.open("/admin/procedures?show=REVIEW_DUE").text()).contains("Đăng ký khai sinh",
				"Bảng số 2, từ 05/01/2026", "Đến hạn rà soát");
		assertThat(this.admin.open("/admin/procedures?show=POSTED").text()).contains("Đăng ký khai sinh")
			.doesNotContain("Đăng ký khai tử");
	}

	private int days() {
		return this.jdbc.sql("select count(*) from agency_day where agency_id = ?")
			.param(this.commune.id())
			.query(Integer.class)
			.single();
	}

	private int read(String number) {
		return this.jdbc.sql("""
				select count(*) from audit_entry where chain = 'case:' || ? and action = 'identity.read'
				and after like '%reply-template%'""").param(number).query(Integer.class).single();
	}

	private long foreignDepartment() {
		return this.jdbc.sql("select min(id) from department where agency_id <> ?")
			.param(this.commune.id())
			.query(Long.class)
			.single();
	}

	private String handling(String number) {
		return "/tasks/" + this.walk.item(number, "handle") + "/handle";
	}

	private Browser signedIn(Staff staff) {
		return Browser.signedIn("http://127.0.0.1:" + this.port, staff.username());
	}

}
