package vn.langnghe.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** What is suggested stands beside the case, can be taken over, and decides nothing. */
class SuggestionIT extends Walk {

	private static final Told RAMP = Told.FEE.titled("Lối dốc cho xe lăn bị chặn")
		.telling("Tôi ngồi xe lăn. Đường dốc lên Trung tâm bị chắn bởi chậu cây cảnh và xe máy. "
				+ "Ngày 06/11 tôi phải nhờ hai anh bảo vệ khiêng lên thềm.");

	@Test
	void aSimilarCaseIsFilledInByOneClickAndMergedByAPerson() {
		String first = OfficeSteps.sent(citizen(), RAMP);
		String second = OfficeSteps.sent(citizen(), RAMP.titled("Xe lăn không lên được thềm"));
		Visitor receptionist = official("tiepnhan");
		receptionist.work(second, "classify").fit("classify-suggestions");
		assertThat(receptionist.text()).contains("Gợi ý của hệ thống", "Có thể trùng với", first, "xe lăn");
		assertThat(receptionist.page.locator("[name=outcome]:checked").count()).isZero();
		Visitor outside = visitor(Screen.PHONE, true).login("tiepnhan2").work(second, "classify").fit("classify-phone");
		assertThat(outside.page.locator(".similar article:visible").count()).as("folded to a line each").isZero();
		outside.page.locator(".similar summary", new Page.LocatorOptions().setHasText(first)).click();
		assertThat(outside.fit("classify-phone-unfolded").page.locator(".similar article:visible").count()).isOne();

		receptionist.press("Gộp vào " + first).fit("classify-suggestion-taken");
		assertThat(receptionist.page.locator("#into").inputValue()).isEqualTo(first);
		assertThat(receptionist.focused()).isEqualTo("into");
		assertThat(receptionist.path()).contains("/classify");
		receptionist.press("Ghi kết quả phân loại");
		OfficeSteps.done(receptionist);

		receptionist.work(first, "classify").choose("outcome", "accept").press("Ghi kết quả phân loại");
		OfficeSteps.done(receptionist);
		Visitor coordinator = visitor(Screen.PHONE, true).login("dieuphoi");
		coordinator.work(first, "assign").fit("assign-suggestion");
		assertThat(coordinator.text()).contains("Gợi ý:", "Người phân công quyết định");
		assertThat(coordinator.page.locator("[name=handler]:checked").count()).isOne();
		coordinator.press("Phân công");
		OfficeSteps.done(coordinator);
	}

	@Test
	void withoutAScriptTheNumberIsThereToBeTyped() {
		String first = OfficeSteps.sent(citizen(),
				RAMP.telling("Bảng giá phí chứng thực dán ở cửa đã mờ không đọc được."));
		String second = OfficeSteps.sent(citizen(),
				RAMP.telling("Bảng giá phí chứng thực dán ở cửa đã mờ không đọc được, xin thay bảng mới."));
		Visitor receptionist = withoutScript().login("tiepnhan");
		assertThat(receptionist.work(second, "classify").fit("classify-suggestions-without-script").text())
			.contains(first);
		assertThat(receptionist.page.locator("[data-fill]:visible").count()).isZero();
	}

}
