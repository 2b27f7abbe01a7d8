package vn.langnghe.browser;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people are told and what officials tell each other, as those see it who decide it.
 */
class TellingIT extends Walk {

	@Test
	void theAdministratorEditsTheWordsOfANotice() {
		Visitor admin = official("quantri");
		admin.follow("Mẫu thông báo").fit("notice-templates");
		admin.open("/admin/notice-templates/EXPLAINED/vi").fit("notice-template");
		admin.type("body", "Mời ông/bà xem {lnk}.").press("Lưu mẫu").fit("notice-template-with-errors");
		assertThat(admin.focused()).isEqualTo("error-summary");
		admin.type("body", "Kính gửi ông/bà,\n\nMời ông/bà xem giải thích thêm tại {link}\n\n{agency}");
		admin.press("Xem thử").fit("notice-template-preview");
		assertThat(admin.text()).contains("Khi gửi sẽ như thế này", "Tin nhắn dài");
		admin.press("Lưu mẫu");
		assertThat(admin.text()).contains("Đã lưu mẫu");
		admin.open("/admin/notice-templates/EXPLAINED/vi").fit("notice-template-edited");
	}

	@Test
	void aColleagueIsMentionedInANoteAndToldOfItAndTheCitizenAsksForQuiet() {
		Visitor citizen = citizen();
		citizen.open("/feedback")
			.type("narrative", "Tôi nộp giấy chứng sinh mà chưa được hẹn ngày.")
			.choose("kind", "DELAY")
			.press("Tiếp tục");
		citizen.choose("who", "named").type("name", "Nguyễn Thị Mẫu").type("email", "mau@example.com");
		citizen.press("Tiếp tục").press("Gửi phản ánh");
		String number = citizen.path().replaceFirst(".*/", "");
		String code = citizen.page.locator("#code").innerText();
		Visitor receptionist = official("tiepnhan");
		receptionist.open("/cases/" + number + "/notes").fit("notes-empty");
		receptionist.type("words", "Nhờ @khongcoai gọi lại.").press("Lưu ghi chú").fit("notes-with-errors");
		receptionist.type("words", "Nhờ @dieuphoi gọi lại cho người dân trước 10 giờ.").press("Lưu ghi chú");
		assertThat(receptionist.fit("notes").text()).contains("Nhắc đến: Vũ Tượng Trưng");
		receptionist.open("/cases/" + number);
		receptionist.page.locator("#words").scrollIntoViewIfNeeded();
		receptionist.whole().fit("case-with-notes");

		Visitor coordinator = visitor(Screen.PHONE, true).login("dieuphoi");
		assertThat(coordinator.open("/notices").fit("notices-mentioned").text())
			.contains("Có ghi chú nhắc đến ông/bà về phản ánh " + number);
		coordinator.open("/account/notices").fit("notice-preferences");
		coordinator.choose("MENTIONED", "DIGEST").choose("DIGEST", "NEVER").press("Lưu lựa chọn");
		coordinator.fit("notice-preferences-with-errors");
		assertThat(coordinator.focused()).isEqualTo("error-summary");

		citizen.open("/track").type("code", code).press("Xem phản ánh").fit("progress-telling");
		assertThat(citizen.text()).doesNotContain("gọi lại cho người dân");
		citizen.page.getByText("Nhận tin về phản ánh này: qua thư điện tử").click();
		citizen.fit("progress-telling-open").choose("wish", "NONE").press("Lưu cách nhận tin");
		assertThat(citizen.text()).contains("Nhận tin về phản ánh này: không gửi tin cho tôi nữa");
		assertThat(citizen.page.locator("#wish-NONE").isChecked()).isTrue();
	}

}
