package vn.langnghe.browser;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the answer to the public register, in the browsers of those who do and read it.
 */
class PublicationIT extends Walk {

	@Test
	void anAnswerIsReadMaskedPublishedFoundAndTakenDown() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen,
				Told.BIRTH.telling("Tôi là Nguyễn Thị Mẫu ở thôn Phú Thị, số điện thoại 0912 000 101. Hồ sơ khai sinh "
						+ "của cháu Lê Minh Khôi nộp ngày 12/10 hẹn trả trong ngày mà đến 15/10 mới có."));
		String code = citizen.page.locator("#code").innerText();
		OfficeSteps.accept(official("tiepnhan2"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		OfficeSteps.answer(official("thuly1"), number);
		Visitor chairperson = official("chutich");
		OfficeSteps.approve(chairperson, number);

		Visitor phone = visitor(Screen.PHONE, true).login("tiepnhan2");
		phone.work(number, "publish").fit("publish-phone");
		Visitor receptionist = official("tiepnhan");
		receptionist.work(number, "publish").fit("publish").press("Ghi quyết định");
		assertThat(receptionist.focused()).isEqualTo("error-summary");
		receptionist.fit("publish-with-errors").choose("outcome", "not-publishable").fit("publish-not-publishable");
		receptionist.choose("outcome", "publish");
		assertThat(receptionist.page.locator("mark").allInnerTexts()).contains("Nguyễn Thị Mẫu", "thôn Phú Thị",
				"0912 000 101", "Lê Minh Khôi");
		assertThat(receptionist.page.locator("#question").inputValue())
			.contains("[tên]", "[địa chỉ]", "[số điện thoại]", "12/10")
			.doesNotContain("Mẫu", "Phú Thị", "0912", "Khôi");
		assertThat(receptionist.page.locator("#answer").inputValue()).contains("Kính gửi bà [tên]")
			.doesNotContain("Nguyễn Thị Mẫu");
		receptionist.choose("Tôi đã kiểm tra").press("Ghi quyết định");
		OfficeSteps.done(receptionist);

		Visitor anybody = visitor(Screen.PHONE, false);
		anybody.open("/").follow("Xem kết quả xử lý đã công khai");
		assertThat(anybody.fit("results-phone").text()).contains("Kính gửi bà [tên]").doesNotContain(number);
		anybody.type("q", "khai sinh hen tra").press("Tìm");
		anybody.page.locator("article a").first().click();
		assertThat(anybody.fit("result-phone").text()).contains("[địa chỉ]").doesNotContain("Mẫu", number);
		String address = anybody.path();
		Visitor reader = visitor(Screen.DESK, true);
		reader.open("/results").fit("results").open("/results?q=khong-co-gi").fit("results-none");
		reader.open(address).fit("result").open("/results?lang=en").fit("results-english");

		citizen.open("/track").type("code", code).press("Xem phản ánh");
		assertThat(citizen.fit("progress-published").text()).contains("Công khai kết quả", "kết quả số");
		chairperson.open("/cases/" + number).whole().follow("Công khai kết quả");
		chairperson.fit("case-publication").type("withdrawal-reason", "Có người bị nhận ra");
		chairperson.press("Gỡ khỏi trang công khai");
		assertThat(chairperson.fit("case-publication-withdrawn").text()).contains("Đã gỡ");
		assertThat(anybody.open(address).heading()).isEqualTo("Không tìm thấy trang");
	}

}
