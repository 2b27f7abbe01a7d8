package vn.langnghe.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** The officials, each with their own part of the way. */
class OfficeIT extends Walk {

	@Test
	void aCaseGoesFromTheOneStopDeskToTheAnswer() {
		String number = OfficeSteps.sent(citizen(), Told.BIRTH);
		Visitor receptionist = official("tiepnhan2");
		receptionist.fit("inbox").work(number, "classify").fit("classify").press("Ghi kết quả phân loại");
		assertThat(receptionist.focused()).isEqualTo("error-summary");
		receptionist.fit("classify-with-errors").choose("outcome", "refuse").fit("classify-refuse");
		receptionist.press("Ghi kết quả phân loại").fit("classify-refuse-with-errors");
		receptionist.choose("outcome", "accept");
		receptionist.page.locator("summary", new Page.LocatorOptions().setHasText("Chọn cán bộ")).first().click();
		receptionist.fit("classify-accept").press("Ghi kết quả phân loại");
		OfficeSteps.done(receptionist.fit("inbox-done"));

		Visitor coordinator = official("dieuphoi");
		coordinator.work(number, "assign").fit("assign");
		coordinator.choose("Lương Văn Giả").press("Phân công");
		OfficeSteps.done(coordinator);

		Visitor handler = official("thuly2");
		handler.work(number, "handle").choose("outcome", "draft-reply").fit("handle").press("Gửi");
		handler.fit("handle-with-errors").choose("outcome", "hand-back").fit("handle-hand-back");
		OfficeSteps.draft(handler);
		handler.press("Gửi");
		OfficeSteps.done(handler);

		Visitor chairperson = visitor(Screen.PHONE, true).login("chutich");
		assertThat(chairperson.work(number, "approve").inSight("Duyệt và ký")).isTrue();
		chairperson.fit("approve").press("Trả lại để sửa").fit("approve-with-errors");
		chairperson.type("note", "Nói rõ từ ngày nào có người ký thay.").press("Trả lại để sửa");
		OfficeSteps.done(chairperson);
		assertThat(handler.work(number, "handle").fit("handle-returned").text())
			.contains("Nói rõ từ ngày nào có người ký thay.");
		handler.press("Gửi");
		OfficeSteps.done(handler);

		chairperson.open("/desk").fit("desk").page.locator("tr", new Page.LocatorOptions().setHasText(number))
			.locator("a.button")
			.click();
		chairperson.press("Duyệt và ký");
		OfficeSteps.done(chairperson);
		assertThat(chairperson.open("/cases/" + number).whole().fit("case").text()).contains("Đã trả lời, chờ đánh giá",
				"Người dân");
		for (String part : new String[] { "work", "history", "notices" }) {
			chairperson.open("/cases/" + number + "/" + part).fit("case-" + part);
		}
		assertThat(handler.open("/inbox?tab=waiting").fit("inbox-waiting").text()).contains(number);
		handler.open("/cases/" + number).whole().fit("case-handler");
	}

	@Test
	void aDissatisfiedCitizenIsHeardByTheChairperson() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen, Told.FEE);
		String code = citizen.page.locator("#code").innerText();
		answered(number, "Mai Văn Khuôn", "thuly1");
		citizen.open("/track").type("code", code).press("Xem phản ánh");
		assertThat(citizen.fit("progress-answered").text()).contains("Ủy ban nhân dân xã xin lỗi");
		citizen.press("Gửi ý kiến").fit("progress-with-errors");
		citizen.choose("satisfied", "no").type("comment", "Chưa trả lại tiền cho tôi.").press("Gửi ý kiến");
		assertThat(citizen.fit("progress-under-review").text()).contains("Chủ tịch đang giữ");

		Visitor chairperson = official("chutich");
		assertThat(chairperson.open("/desk").fit("desk").text()).contains(number);
		chairperson.work(number, "chair-review").fit("chair-review").press("Ghi kết luận");
		chairperson.fit("chair-review-with-errors");
		assertThat(chairperson.text()).contains("Chưa trả lại tiền cho tôi.");
		chairperson.choose("outcome", "reopen");
		assertThat(chairperson.page.locator("#handler").innerText()).doesNotContain("Mai Văn Khuôn");
		chairperson.page.locator("#handler option").nth(1).evaluate("(o) => { o.selected = true; }");
		chairperson.type("words", "Làm rõ việc thu tiền và trả lại cho dân.").fit("chair-review-reopen");
		chairperson.press("Ghi kết luận");
		OfficeSteps.done(chairperson);
	}

	@Test
	void theOfficialComplainedAboutSeesNothingOfIt() {
		String number = OfficeSteps.sent(citizen(), Told.RUDE);
		Visitor complainedAbout = official("tiepnhan2");
		assertThat(complainedAbout.open("/inbox?q=" + number).fit("inbox-empty").text())
			.contains("Không có việc nào ở đây");
		assertThat(complainedAbout.page.locator(".tabs .num").allInnerTexts()).containsOnly("0");
		for (String path : new String[] { "", "/work", "/history", "/notices" }) {
			complainedAbout.open("/cases/" + number + path);
			assertThat(complainedAbout.heading()).isEqualTo("Không tìm thấy trang");
		}
		complainedAbout.fit("error-404");
		assertThat(official("tiepnhan").open("/inbox?q=" + number).text()).contains(number);
	}

	@Test
	void ofTwoWhoDecideTheSecondLearnsWhoDecided() {
		String number = OfficeSteps.sent(citizen(),
				Told.BIRTH.telling("Hai người cùng mở việc này một lúc để phân loại."));
		Visitor first = official("tiepnhan");
		Visitor second = official("tiepnhan2");
		second.work(number, "classify")
			.choose("outcome", "refuse")
			.choose("reason", "UNCLEAR")
			.type("explanation", "Xin ghi rõ ngày nào.");
		OfficeSteps.accept(first, number);
		second.press("Ghi kết quả phân loại");
		assertThat(second.fit("classify-conflict").text()).contains("Ngô Thị Nháp", "quyết định lúc");
		assertThat(second.page.locator("#explanation").inputValue()).isEqualTo("Xin ghi rõ ngày nào.");
	}

	@Test
	void whatIsNeglectedIsRemindedFollowedUpAndDirected() {
		String number = OfficeSteps.sent(citizen(),
				Told.BIRTH.telling("Hồ sơ đất của gia đình tôi nộp từ tháng 6, hẹn bốn lần mà vẫn chưa có kết quả."));
		OfficeSteps.accept(official("tiepnhan2"), number);
		Visitor coordinator = official("dieuphoi");
		OfficeSteps.assign(coordinator, number, "Mai Văn Khuôn");
		OfficeSteps.neglect(stage().product, number);

		Visitor handler = official("thuly1");
		arrived(handler, number, "reminder");
		handler.work(number, "reminder").fit("reminder").press("Ghi và đóng nhắc việc").fit("reminder-with-errors");
		handler.type("note", "Đang chờ Văn phòng Đăng ký đất đai trả lời.").press("Ghi và đóng nhắc việc");
		OfficeSteps.done(handler);
		arrived(coordinator, number, "follow-up");
		coordinator.open("/inbox?tab=overdue&q=" + number).fit("inbox-overdue");
		coordinator.work(number, "follow-up").fit("follow-up").press("Ghi và đóng việc theo dõi");
		coordinator.fit("follow-up-with-errors").type("note", "Đã gọi, hẹn trả lời thứ Sáu.");
		coordinator.press("Ghi và đóng việc theo dõi");
		OfficeSteps.done(coordinator);
		Visitor chairperson = official("chutich");
		arrived(chairperson, number, "intervene");
		chairperson.open("/desk").fit("desk-overdue");
		chairperson.work(number, "intervene").fit("intervene").press("Ghi chỉ đạo").fit("intervene-with-errors");
		chairperson.choose("outcome", "reassign").fit("intervene-reassign");
		chairperson.choose("outcome", "urge").type("instruction", "Trả lời dân trước thứ Sáu.").press("Ghi chỉ đạo");
		OfficeSteps.done(chairperson);
		handler.open("/cases/" + number).whole().fit("case-overdue");
		handler.open("/notices").fit("notices");
	}

	@Test
	void onAPhoneTheNavigationTakesOneRowAndOpensByKeyboard() {
		Visitor official = visitor(Screen.PHONE, true).login("kiemnhiem");
		Object height = official.page.evaluate("document.querySelector('.top').getBoundingClientRect().height");
		assertThat(((Number) height).intValue()).isLessThan(80);
		official.page.locator(".unfold").focus();
		official.page.keyboard().press("Enter");
		official.page.keyboard().press("Tab");
		assertThat(official.page.evaluate("document.activeElement.name")).as("the search comes first").isEqualTo("q");
		official.page.keyboard().press("Tab");
		official.page.keyboard().press("Tab");
		assertThat(official.focused()).isEqualTo("Việc cần xử lý");
		official.fit("menu").page.keyboard().press("Escape");
		assertThat(official.page.locator(".menu").isVisible()).isFalse();
		official.press("Menu").follow("Thông báo");
		assertThat(official.path()).startsWith("/notices");
	}

	@Test
	void theAdministratorsPagesAreFit() {
		Visitor admin = official("quantri");
		admin.fit("inbox-hatless")
			.open("/admin/staff")
			.fit("admin-staff")
			.follow("Mở tài khoản")
			.fit("admin-staff-new");
		admin.press("Mở tài khoản").fit("admin-staff-new-with-errors");
		admin.open("/admin/staff").follow("Mai Văn Khuôn").fit("admin-staff-member");
		String member = admin.path();
		admin.open(member + "/password").fit("admin-password").press("Đặt mật khẩu mới").fit("admin-password-errors");
		admin.open(member + "/access").fit("admin-access");
		admin.open("/audit").fit("audit").press("Kiểm tra ngay").fit("audit-checked");
		admin.open("/account").fit("account").press("Đổi mật khẩu").fit("account-with-errors");
		admin.open("/desk").fit("error-403");
	}

	/** The engine looks for due timers every few seconds. */
	static void arrived(Visitor official, String number, String step) {
		for (int look = 0; look < 60; look++) {
			if (official.open("/inbox?q=" + number + "&step=" + step).page.locator("tbody a").count() > 0) {
				return;
			}
			official.page.waitForTimeout(500);
		}
		throw new AssertionError(step + " of " + number + " never reached the inbox");
	}

	private void answered(String number, String handlerName, String handler) {
		OfficeSteps.accept(official("tiepnhan2"), number);
		OfficeSteps.assign(official("dieuphoi"), number, handlerName);
		OfficeSteps.answer(official(handler), number);
		OfficeSteps.approve(official("chutich"), number);
	}

}
