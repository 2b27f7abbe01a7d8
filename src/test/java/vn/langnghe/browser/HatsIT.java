package vn.langnghe.browser;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of somebody with four hats, and of the head when a deadline broke. */
class HatsIT extends Walk {

	@Test
	void oneOfficialWithFourHatsDoesTheDaysWorkFromOneList() {
		Visitor citizen = citizen();
		String number = OfficeSteps.posted(citizen, stage().product, Told.BIRTH);
		String twin = OfficeSteps.posted(citizen, stage().product, Told.BIRTH);
		Visitor official = official("kiemnhiem");
		official.open("/inbox?q=" + number).fit("hats-inbox");
		assertThat(official.page.locator("tbody tr").innerText()).contains("Công chức tiếp nhận");

		official.work(twin, "classify").choose("outcome", "merge").type("into", number).press("Ghi kết quả phân loại");
		OfficeSteps.done(official);
		official.open("/cases/" + twin).whole().fit("hats-merged");
		official.type("unmerge-reason", "Hai việc của hai hồ sơ khác nhau.").press("Gỡ gộp");
		official.whole().fit("hats-unmerged");
		assertThat(official.work(twin, "classify").path()).endsWith("/classify");

		OfficeSteps.accept(official, number);
		assertThat(official.open("/inbox?q=" + number).text()).contains("Lãnh đạo điều phối");
		OfficeSteps.assign(official, number, "Hồ Thị Phỏng");
		assertThat(official.open("/inbox?q=" + number).fit("hats-inbox-handler").text()).contains("Chuyên viên thụ lý");
		OfficeSteps.answer(official, number);
		assertThat(official.open("/inbox?q=" + number).page.locator("tbody a").count())
			.as("who drafted does not approve")
			.isZero();
		assertThat(official.open("/inbox?tab=waiting&q=" + number).fit("hats-waiting").text()).contains(number);
		official.open("/actions").fit("hats-actions");
		official.open("/account").fit("hats-account");
	}

	@Test
	void theHeadTakesOverWhatIsLateAndSigns() {
		String number = late();
		Visitor chairperson = visitor(Screen.PHONE, true).login("chutich");
		OfficeIT.arrived(chairperson, number, "intervene");
		chairperson.work(number, "intervene").choose("outcome", "take-over").fit("intervene-take-over");
		chairperson.type("instruction", "Việc chậm quá lâu, tôi trực tiếp xử lý.").press("Ghi chỉ đạo");
		OfficeSteps.done(chairperson);

		OfficeSteps.fill(chairperson.work(number, "handle").fit("handle-taken-over"));
		chairperson.press("Gửi");
		OfficeSteps.done(chairperson);
		chairperson.open("/cases/" + number).whole().fit("case-signed-directly");
		assertThat(chairperson.text()).contains("Đã trả lời", "Ký trực tiếp");
		Visitor superior = official("chutichtinh");
		superior.open("/desk").follow("Trả lời do cấp dưới ký trực tiếp").fit("desk-signed-directly");
		assertThat(superior.text()).contains(number, "Ủy ban nhân dân xã An Bình");
		assertThat(chairperson.open("/desk/signed-directly").heading()).isEqualTo("Không tìm thấy trang");
	}

	@Test
	void theHeadReportsUpwardAndTheSuperiorInstructs() {
		String number = late();
		Visitor chairperson = official("chutich");
		OfficeIT.arrived(chairperson, number, "intervene");
		chairperson.work(number, "intervene").choose("outcome", "extend").fit("intervene-extend");
		chairperson.choose("outcome", "report-to-superior").press("Ghi chỉ đạo").fit("intervene-report-with-errors");
		chairperson.type("instruction", "Cần Sở Tư pháp phối hợp xác minh.").press("Ghi chỉ đạo");
		OfficeSteps.done(chairperson);

		Visitor superior = official("chutichtinh");
		superior.work(number, "instruct").fit("instruct").type("instruction", "Trả lời dân trong ngày mai.");
		superior.press("Gửi chỉ đạo");
		OfficeSteps.done(superior);
		Visitor handler = official("thuly1");
		assertThat(handler.open("/cases/" + number).whole().fit("case-instructed").text())
			.contains("Trả lời dân trong ngày mai.");
	}

	/** A case whose handler let the time run out. */
	private String late() {
		String number = OfficeSteps.posted(citizen(), stage().product, Told.FEE);
		OfficeSteps.accept(official("tiepnhan2"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		OfficeSteps.neglect(stage().product, number);
		return number;
	}

}
