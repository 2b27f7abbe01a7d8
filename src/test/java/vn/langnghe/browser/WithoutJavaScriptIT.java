package vn.langnghe.browser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing needs the script. */
class WithoutJavaScriptIT extends Walk {

	@Test
	void aCitizenSendsFollowsAndRates() {
		Visitor citizen = withoutScript();
		citizen.open("/feedback").fit("plain-form-what").type("procedureWords", "khai sinh").press("Tìm thủ tục");
		citizen.page.locator("#procedures input[type=radio]").first().check();
		citizen.type("narrative", Told.BIRTH.narrative()).choose("kind", "DELAY");
		citizen.page.locator("#about").press("Enter");
		assertThat(citizen.fit("plain-form-who").heading()).as("Enter goes on").isEqualTo("Ông/bà là ai?");
		citizen.choose("who", "named").type("name", "Nguyễn Thị Mẫu").type("phone", "0912 000 101");
		citizen.press("Tiếp tục").fit("plain-form-check").press("Gửi phản ánh").fit("plain-receipt");
		String code = citizen.page.locator("#code").innerText();
		assertThat(citizen.page.locator("[data-print]").isVisible()).as("no button that does nothing").isFalse();
		citizen.open("/track").type("code", code).press("Xem phản ánh").fit("plain-progress");
		assertThat(citizen.text()).contains("Bộ phận Một cửa đang giữ");
	}

	@Test
	void anOfficialOpensTheNavigationOfAPhone() {
		Visitor chairperson = withoutScript().login("chutich").press("Menu").fit("plain-menu");
		assertThat(chairperson.follow("Bàn làm việc của Chủ tịch").heading()).isEqualTo("Bàn làm việc của Chủ tịch");
	}

	@Test
	void anOfficialClassifies() {
		String number = OfficeSteps.sent(withoutScript(), Told.FEE.telling("Bảng niêm yết lệ phí ở quầy 2 đã bị gỡ."));
		Visitor receptionist = withoutScript().login("tiepnhan2");
		receptionist.open("/inbox?q=" + number).fit("plain-inbox").press("Nhận việc").fit("plain-classify");
		receptionist.open("/cases/" + number).follow("Ai đang giữ việc").fit("plain-case-work");
		assertThat(receptionist.text()).contains("Bùi Văn Tạm đang giữ");
		OfficeSteps.accept(receptionist, number);
	}

}
