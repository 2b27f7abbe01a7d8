package vn.langnghe.browser;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.VietnamTime;

import static org.assertj.core.api.Assertions.assertThat;

/** The administrator's pages, and what a handler and a citizen see of them. */
class AdminIT extends Walk {

	@Test
	void theAdministratorArrangesTheAgency() {
		Visitor admin = official("quantri");
		assertThat(admin.path()).isEqualTo("/admin");
		admin.fit("admin").follow("Phòng, ban").fit("departments");
		admin.press("Thêm phòng, ban").fit("departments-with-errors");
		admin.follow("Phòng Kinh tế").fit("department");
		assertThat(admin.text()).contains("Chưa đóng được", "Bảng đề xuất phân công");
		admin.follow("Chuyển phòng, ban Mai Văn Khuôn").fit("staff-department");
		admin.open("/admin/procedures?q=khai+sinh").fit("procedures");
		admin.follow("Đăng ký khai sinh").press("Lưu");
		admin.open("/admin/procedures/1.001193")
			.type("postedAt", "Bảng số 2")
			.press("Lưu")
			.fit("procedure-with-errors");
		admin.type("postedOn", "2026-01-05").press("Lưu").fit("procedures-noted");
		admin.open("/admin/agency").fit("agency-settings");
		admin.open("/admin/reply-templates").fit("reply-templates");
		admin.open("/admin/reply-templates/delay").type("body", "Kính gửi {ten}").press("Lưu mẫu");
		assertThat(admin.focused()).isEqualTo("error-summary");
		admin.fit("reply-template-with-errors");
	}

	@Test
	void aChangeOfTheCalendarIsSeenBeforeAndAfterItIsMadeAndTheReplyBeginsFromATemplate() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen,
				Told.BIRTH.telling("Tôi đợi ba buổi, hồ sơ quá hẹn mà không ai báo."));
		String code = citizen.page.locator("#code").innerText();
		OfficeSteps.accept(official("tiepnhan"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Cao Thị Minh Họa");
		LocalDate off = ordinaryDay();

		Visitor admin = official("quantri");
		admin.open("/admin/calendar").fit("calendar").follow("Ghi ngày nghỉ hoặc ngày làm bù");
		admin.press("Xem hạn nào sẽ đổi").fit("calendar-new-with-errors");
		admin.choose("kind", "HOLIDAY")
			.type("day", off.toString())
			.type("name", "Nghỉ do bão số 9")
			.type("source", "Thông báo 45/TB-UBND");
		admin.press("Xem hạn nào sẽ đổi").fit("calendar-preview");
		assertThat(admin.text()).contains(number, "Trả lời người dân");
		admin.press("Ghi vào lịch và dời hạn").fit("calendar-kept");
		assertThat(admin.text()).contains(number, "Đã ghi vào lịch");

		citizen.open("/track").type("code", code).press("Xem phản ánh");
		assertThat(citizen.fit("progress-moved").text()).contains("Hạn trả lời đã đổi", "Nghỉ do bão số 9");

		Visitor handler = visitor(Screen.PHONE, true).login("thuly3").work(number, "handle");
		handler.choose("template", "delay").press("Điền mẫu vào văn bản trả lời").fit("handle-begun");
		assertThat(handler.page.locator("#reply").inputValue()).contains(number, "[… nguyên nhân]");

		admin.open("/admin/calendar/" + off + "/remove").fit("calendar-remove");
		admin.type("reason", "Bão đã tan").press("Bỏ ngày này và dời hạn");
		assertThat(admin.text()).contains("Đã bỏ ngày này", number);
	}

	/** A weekday soon on which the whole country works. */
	private static LocalDate ordinaryDay() {
		List<String> national = Csv.read("seed/working-days.csv").stream().map((day) -> day.get("date")).toList();
		return LocalDate.now(VietnamTime.ZONE)
			.plusDays(2)
			.datesUntil(LocalDate.now(VietnamTime.ZONE).plusYears(1))
			.filter((day) -> day.getDayOfWeek().getValue() < 6 && !national.contains(day.toString()))
			.findFirst()
			.orElseThrow();
	}

}
