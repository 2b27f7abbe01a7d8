package vn.langnghe.browser;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;
import vn.langnghe.platform.VietnamTime;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stands in for whom, from entering it to the signature under the answer. */
class AbsenceIT extends Walk {

	private final LocalDate today = LocalDate.now(VietnamTime.ZONE);

	@Test
	void theAdministratorEntersAndEndsASubstitution() {
		Visitor admin = official("quantri");
		admin.follow("Thay thế, ủy quyền").fit("absences");
		assertThat(admin.text()).contains("Trần Hư Cấu", "Lê Thị Giả Định", "15/QĐ-UBND", "Đang có hiệu lực");
		admin.follow("Ghi người thay thế").fit("absence-new").press("Ghi và báo cho người thay");
		assertThat(admin.focused()).isEqualTo("error-summary");
		admin.fit("absence-new-with-errors").choose("kind", "absence");
		select(admin, "absentId", "Cao Thị Minh Họa");
		select(admin, "substituteId", "Lương Văn Giả");
		admin.choose("roles", "HANDLER")
			.type("from", this.today.plusDays(300).toString())
			.type("until", this.today.plusDays(310).toString())
			.choose("legalForm", "ASSIGNED")
			.type("scope", "Nghỉ phép năm");
		admin.press("Ghi và báo cho người thay").fit("absences-done");
		assertThat(admin.text()).contains("Sắp tới", "Nghỉ phép năm");
		Visitor substitute = visitor(Screen.PHONE, true).login("thuly2");
		assertThat(substitute.open("/notices").fit("notices-substitute").text())
			.contains("Ông/bà được giao làm thay đồng nghiệp");
		admin.page.locator("tr", new Page.LocatorOptions().setHasText("Nghỉ phép năm")).locator("a").click();
		admin.fit("absence-end").press("Kết thúc sớm").fit("absence-end-with-errors");
		admin.type("reason", "Không đi nữa").press("Kết thúc sớm");
		assertThat(admin.fit("absences-ended").text()).contains("Kết thúc sớm: Không đi nữa");
	}

	@Test
	void aPersonEntersTheOwnAbsenceAndIsStoodInFor() {
		String number = OfficeSteps.sent(citizen(), Told.BIRTH.telling("Tôi đợi hai buổi mà chưa ai nhận hồ sơ."));
		OfficeSteps.accept(official("tiepnhan"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Cao Thị Minh Họa");
		Visitor absent = visitor(Screen.PHONE, true).login("thuly3");
		absent.open("/account").follow("Tôi sắp vắng mặt").fit("own-absence");
		select(absent, "substituteId", "Mai Văn Khuôn");
		absent.type("until", this.today.toString()).choose("legalForm", "ASSIGNED");
		absent.press("Ghi và báo cho người thay").fit("own-absence-done");

		Visitor substitute = official("thuly1");
		assertThat(substitute.open("/inbox?q=" + number).fit("inbox-in-place").text())
			.contains("thay cho Cao Thị Minh Họa");
		assertThat(substitute.work(number, "handle").fit("handle-in-place").text())
			.contains("thay cho Cao Thị Minh Họa");
		absent.page.locator("td a").first().click();
		absent.fit("own-absence-end").type("reason", "Đã đi làm lại").press("Kết thúc sớm");
		assertThat(substitute.open("/inbox?q=" + number).text()).doesNotContain(number + " ");
	}

	@Test
	void theDeputySignsAndTheCitizenSeesByWhatRight() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen, Told.FEE.telling("Thu 50 nghìn tiền in mà không có biên lai."));
		String code = citizen.page.locator("#code").innerText();
		OfficeSteps.accept(official("tiepnhan"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		OfficeSteps.answer(official("thuly1"), number);
		Visitor deputy = official("phochutich");
		assertThat(deputy.open("/inbox?q=" + number).text()).contains("thay cho Trần Hư Cấu");
		deputy.work(number, "approve").fit("approve-in-place");
		OfficeSteps.approve(deputy, number);

		assertThat(deputy.open("/cases/" + number).whole().fit("case-signed").text()).contains("KT. CHỦ TỊCH",
				"PHÓ CHỦ TỊCH", "Lê Thị Giả Định", "15/QĐ-UBND", "/TL-AB");
		citizen.open("/track").type("code", code).press("Xem phản ánh");
		assertThat(citizen.fit("progress-signed").text()).contains("KT. CHỦ TỊCH", "Lê Thị Giả Định",
				"Theo văn bản số 15/QĐ-UBND", "Số: ");
	}

	private static void select(Visitor visitor, String field, String person) {
		String option = visitor.page.locator("#" + field + " option", new Page.LocatorOptions().setHasText(person))
			.first()
			.getAttribute("value");
		visitor.page.locator("#" + field).selectOption(option);
	}

}
