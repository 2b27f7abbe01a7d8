package vn.langnghe.browser;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can become of a case besides the straight way, as those see it whom it concerns.
 */
class OutcomesIT extends Walk {

	@Test
	void theCitizenAddsWhatTheDeskAskedFor() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen, Told.BIRTH);
		String code = citizen.page.locator("#code").innerText();
		Visitor receptionist = official("tiepnhan2");
		receptionist.work(number, "classify");
		for (String outcome : new String[] { "request-supplement", "transfer", "merge", "refer" }) {
			receptionist.choose("outcome", outcome).press("Ghi kết quả phân loại");
			receptionist.fit("classify-" + outcome + "-with-errors");
			assertThat(receptionist.focused()).isEqualTo("error-summary");
		}
		receptionist.choose("outcome", "request-supplement")
			.type("question", "Xin cho biết số phiếu hẹn.")
			.press("Ghi kết quả phân loại");
		OfficeSteps.done(receptionist);

		citizen.open("/track").type("code", code).press("Xem phản ánh");
		assertThat(citizen.fit("progress-asked").text()).contains("Xin cho biết số phiếu hẹn.");
		citizen.press("Gửi thông tin bổ sung").fit("progress-asked-with-errors");
		citizen.type("answer", "Phiếu số 123.").press("Gửi thông tin bổ sung").fit("progress-supplemented");
		assertThat(receptionist.work(number, "classify").fit("classify-again").path()).endsWith("/classify");
		assertThat(receptionist.open("/cases/" + number).whole().fit("case-supplemented").text())
			.contains("Phiếu số 123.");

		citizen.open("/track/case").follow("Tôi muốn rút phản ánh này").fit("withdraw");
		citizen.press("Rút phản ánh").fit("progress-withdrawn");
		assertThat(citizen.text()).contains("Ông/bà đã rút phản ánh này");
	}

	@Test
	void whatBelongsElsewhereLeavesWithASlip() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen, Told.FEE);
		String code = citizen.page.locator("#code").innerText();
		Visitor receptionist = official("tiepnhan2");
		receptionist.work(number, "classify").follow("Tách từng việc").fit("split");
		receptionist.type("title", "Thu không biên lai").type("words", "Thu 200 nghìn, không có biên lai.");
		receptionist.press("Tách ra");
		OfficeSteps.done(receptionist);
		receptionist.work(number, "classify")
			.choose("outcome", "transfer")
			.type("toName", "Bảo hiểm xã hội khu vực 3")
			.type("transferReason", "Việc chi trả thuộc cơ quan bảo hiểm.")
			.press("Ghi kết quả phân loại");
		OfficeSteps.done(receptionist);

		receptionist.open("/cases/" + number).whole().fit("case-transferred");
		assertThat(receptionist.text()).contains("Bảo hiểm xã hội khu vực 3", "Phiếu chuyển (PDF)");
		citizen.open("/track").type("code", code).press("Xem phản ánh").fit("progress-transferred");
		assertThat(citizen.text()).contains("Bảo hiểm xã hội khu vực 3", "Các phần được tách ra");
	}

	@Test
	void theHandlerAsksForTimeAndAnOpinion() {
		String number = OfficeSteps.sent(citizen(), Told.BIRTH);
		OfficeSteps.accept(official("tiepnhan2"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		Visitor handler = official("thuly1");
		handler.work(number, "handle").follow("Xin gia hạn").fit("extension").press("Gửi đề nghị");
		handler.fit("extension-with-errors").type("days", "5").type("reason", "Chờ đối chiếu sổ.").press("Gửi đề nghị");
		OfficeSteps.done(handler);
		handler.work(number, "handle").follow("Hỏi ý kiến phối hợp").fit("consultation");
		handler.page.locator("#consulted").selectOption(new SelectOption().setIndex(1));
		handler.type("question", "Sổ hộ tịch ngày 12/10 ghi gì?").press("Gửi câu hỏi");
		OfficeSteps.done(handler);

		Visitor chairperson = visitor(Screen.PHONE, true).login("chutich");
		chairperson.work(number, "decide-extension").fit("decide-extension").press("Không đồng ý");
		chairperson.fit("decide-extension-with-errors").press("Đồng ý gia hạn");
		OfficeSteps.done(chairperson);
		assertThat(handler.open("/cases/" + number).whole().fit("case-extended").text()).contains("Chờ đối chiếu sổ.",
				"Sổ hộ tịch ngày 12/10 ghi gì?");
	}

	@Test
	void theHeadMeetsTheCitizenAndTheSuperiorIsAsked() {
		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen, Told.FEE);
		String code = citizen.page.locator("#code").innerText();
		OfficeSteps.accept(official("tiepnhan2"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		OfficeSteps.answer(official("thuly1"), number);
		Visitor chairperson = official("chutich");
		OfficeSteps.approve(chairperson, number);
		citizen.open("/track").type("code", code).press("Xem phản ánh");
		citizen.choose("satisfied", "no").type("comment", "Chưa trả lại tiền.").press("Gửi ý kiến");

		chairperson.work(number, "chair-review")
			.choose("outcome", "report-to-superior")
			.type("words", "Xin ý kiến cấp trên.")
			.press("Ghi kết luận");
		OfficeSteps.done(chairperson);
		Visitor superior = official("chutichtinh");
		superior.work(number, "instruct-review").fit("instruct-review").press("Gửi ý kiến");
		superior.fit("instruct-review-with-errors").type("instruction", "Mời người dân đến gặp.").press("Gửi ý kiến");
		OfficeSteps.done(superior);
		chairperson.work(number, "chair-review").choose("outcome", "meet-citizen").press("Ghi kết luận");
		chairperson.fit("chair-review-meet-with-errors");
		chairperson.type("meetsAt", inThreeDays()).type("place", "Phòng tiếp dân").press("Ghi kết luận");
		OfficeSteps.done(chairperson);
		assertThat(citizen.open("/track/case").fit("progress-invited").text()).contains("Phòng tiếp dân");
		chairperson.work(number, "meet-citizen").fit("meet-citizen").type("minutes", "Đã trả lại tiền.");
		chairperson.press("Ghi biên bản");
		OfficeSteps.done(chairperson);
	}

	private static String inThreeDays() {
		return LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(3).truncatedTo(ChronoUnit.MINUTES).toString();
	}

}
