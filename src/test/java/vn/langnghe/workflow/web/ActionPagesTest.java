package vn.langnghe.workflow.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Correcting;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.DueJobs;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of corrective actions, through HTTP with everything behind them. */
@IntegrationTest
class ActionPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Correcting correcting;

	@Autowired
	private Calendars calendars;

	@Autowired
	private MovableClock clock;

	@Autowired
	private DueJobs dueJobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Wholeness wholeness;

	private Commune commune;

	private Staff manager;

	private String number;

	private String address;

	@BeforeEach
	void aCaseWithAnApprovedFinding() {
		this.address = "http://127.0.0.1:" + this.port;
		this.commune = this.communes.commune();
		this.manager = this.communes.engage(this.commune.agency(), "Tạ Thị Theo", Role.MANAGER);
		this.number = this.walk.replied(this.commune);
	}

	@Test
	void theHeadOrdersTheOwnerReportsTheManagerJudgesAndTheHeadDecides() {
		String action = ordered();
		Browser owner = work(this.commune.handler(), "carry-out");
		assertThat(owner.text()).contains(action, "Nhắn tin khi trễ hẹn").doesNotContain(CaseWalk.NARRATIVE);
		owner.form("evidence").with("evidence", " ").send();
		assertThat(owner.status()).isEqualTo(400);
		assertThat(owner.text()).contains("Hãy ghi kết quả đã làm");
		owner.form("evidence").with("evidence", "Đã nhắn tin từ 20/11").send();
		assertThat(owner.path()).as(owner.text()).isEqualTo("/inbox");
		assertThat(owner.text()).contains(action + ": đã ghi kết quả thực hiện");

		this.clock.moveTo(this.correcting.get(action).checkAt().plusSeconds(1));
		this.dueJobs.run(action, "corrective-action");
		Browser judge = work(this.manager, "check-effect");
		assertThat(judge.text()).contains("cơ quan có 0 phản ánh khác", "Đã nhắn tin từ 20/11")
			.doesNotContain(CaseWalk.NARRATIVE, "Nguyễn Thị Mẫu");
		judge.form("outcome").with("outcome", "not-effective").with("note", "Vẫn còn trễ").send();
		assertThat(judge.path()).isEqualTo("/inbox");

		Browser head = work(this.commune.chairperson(), "decide-further");
		head.form("outcome").with("outcome", "act-again").with("note", "Làm tiếp").with("dueOn", "2020-01-01").send();
		assertThat(head.status()).isEqualTo(400);
		head.form("outcome")
			.with("what", "Thêm một máy quét")
			.with("owner", Long.toString(this.commune.otherHandler().id()))
			.send();
		assertThat(head.text()).contains("một ngày làm việc sau hôm nay", "Thêm một máy quét");
		head.form("outcome").with("dueOn", workingDayAhead()).send();
		assertThat(head.path()).as(head.text()).isEqualTo("/inbox");
		assertThat(work(this.commune.otherHandler(), "carry-out").text()).contains("Thêm một máy quét", "Vẫn còn trễ");
		this.wholeness.holds();
	}

	@Test
	void anOrderThatCannotBeKeepsWhatWasTyped() {
		Browser head = Browser.signedIn(this.address, this.commune.chairperson().username())
			.open("/cases/" + this.number + "/actions");
		head.form("what").with("what", "Việc mới").with("dueOn", "2020-01-01").send();
		assertThat(head.status()).isEqualTo(400);
		assertThat(head.html()).contains("Việc mới", "id=\"owner-error\"");
		assertThat(this.jdbc.sql("select count(*) from corrective_action where agency_id = ?")
			.param(this.commune.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void onlyTheHeadOrdersAndOnlyWhoFollowsActionsSeesTheList() {
		Browser coordinator = Browser.signedIn(this.address, this.commune.coordinator().username());
		assertThat(coordinator.open("/cases/" + this.number + "/actions").html()).doesNotContain("name=\"what\"");
		String csrf = coordinator.open("/account").find("name=\"_csrf\" value=\"([^\"]+)\"");
		coordinator.post("/cases/" + this.number + "/actions", Map.of("_csrf", List.of(csrf), "what", List.of("x")));
		assertThat(coordinator.status()).isEqualTo(404);
		String action = ordered();
		assertThat(coordinator.open("/actions").text()).contains(action, this.commune.handler().displayName());
		assertThat(coordinator.open("/actions?state=EFFECTIVE").text()).doesNotContain(action);
		assertThat(coordinator.open("/actions?overdue=true").text()).doesNotContain(action);
		assertThat(coordinator.open("/actions?state=xx").status()).isEqualTo(200);
		assertThat(Browser.signedIn(this.address, this.manager.username()).open("/actions").text()).contains(action);
		assertThat(Browser.signedIn(this.address, this.commune.handler().username()).open("/actions").status())
			.isEqualTo(403);
		Commune other = this.communes.commune();
		assertThat(Browser.signedIn(this.address, other.coordinator().username()).open("/actions").text())
			.doesNotContain(action);
	}

	@Test
	void whoHasNothingToDoWithAMeasureFindsNoPageOfIt() {
		ordered();
		long item = this.walk.item(this.number, "carry-out");
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username());
		assertThat(receptionist.open("/tasks/" + item + "/carry-out").status()).isEqualTo(404);
		Browser owner = Browser.signedIn(this.address, this.commune.handler().username());
		assertThat(owner.open("/tasks/" + item + "/check-effect").status()).isEqualTo(404);
		assertThat(owner.open("/tasks/" + item + "/handle").status()).isEqualTo(404);
		assertThat(owner.open("/inbox").text()).contains("Thực hiện giải pháp", "Nhắn tin khi trễ hẹn");
	}

	private String ordered() {
		Browser head = Browser.signedIn(this.address, this.commune.chairperson().username())
			.open("/cases/" + this.number + "/actions");
		head.form("what")
			.with("owner", Long.toString(this.commune.handler().id()))
			.with("dueOn", workingDayAhead())
			.send();
		assertThat(head.status()).as(head.text()).isEqualTo(200);
		return head.find("(HD-[A-Z0-9]+-\\d{4}-\\d{6})");
	}

	private Browser work(Staff who, String step) {
		return Browser.signedIn(this.address, who.username())
			.open("/tasks/" + this.walk.item(this.number, step) + "/" + step);
	}

	private String workingDayAhead() {
		LocalDate today = this.clock.instant().atZone(VietnamTime.ZONE).toLocalDate();
		return this.calendars.of(this.commune.id()).plusWorkingDays(today, 10).toString();
	}

}
