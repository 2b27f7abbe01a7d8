package vn.langnghe.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A decision table from its first change to the case that it decides. */
class TablesIT extends Walk {

	@Test
	void theAdministratorChangesATableTriesItAndPutsItInForce() {
		Visitor citizen = citizen();
		OfficeSteps.sent(citizen, Told.FEE.telling("Thu 20 nghìn tiền tờ khai mà không có biên lai."));
		Visitor admin = official("quantri");
		admin.follow("Bảng quy tắc").fit("tables");
		assertThat(admin.text()).contains("Thời hạn xử lý", "Bảng giao kèm phần mềm", "Đang áp dụng");
		assertThat(admin.follow("Thời hạn xử lý").fit("table").text()).doesNotContain("\"assign\"", "CLOCK",
				"HARASSMENT");
		admin.press("Sửa bảng này").fit("table-draft");

		row(admin, "\"assign\"").getByText("Xóa").click();
		assertThat(admin.fit("table-draft-with-problems").text()).contains("Chưa thể đưa bảng này vào áp dụng",
				"Bước xử lý: Phân công");
		admin.press("Bỏ bản nháp");
		admin.press("Sửa bảng này");

		row(admin, "\"instruct\"").getByText("Sửa").click();
		admin.type("c3", "ba").press("Lưu dòng");
		assertThat(admin.focused()).isEqualTo("error-summary");
		assertThat(admin.fit("table-row-with-errors").text()).contains("Hãy ghi một số, ví dụ 10.");
		admin.type("c3", "999").press("Lưu dòng");
		assertThat(admin.text()).contains("999 ngày làm việc là quá dài");
		row(admin, "\"instruct\"").getByText("Sửa").click();
		admin.fit("table-row").type("c3", "2").type("note", "Cấp trên thống nhất ngày 20/11").press("Lưu dòng");
		row(admin, "\"classify\"").getByText("Sửa").click();
		admin.type("c3", "2").press("Lưu dòng").fit("table-draft-changed");

		admin.follow("Xem ảnh hưởng").fit("table-effect");
		assertThat(admin.text()).contains("Phân loại", "1 ngày làm việc", "2 ngày làm việc");
		admin.press("Đưa vào áp dụng");
		assertThat(admin.fit("table-effect-with-errors").text()).contains("Hãy ghi lý do hoặc căn cứ");
		admin.type("ground", "Quyết định số 12/QĐ-UBND").press("Đưa vào áp dụng");
		assertThat(admin.fit("table-in-force").text()).contains("Đã đưa bảng mới vào áp dụng.",
				"Bảng riêng của cơ quan, bản 1", "Lý Văn Khoa", "12/QĐ-UBND", "Cấp trên thống nhất");

		admin.press("Bỏ bảng riêng, theo bảng chung").fit("table-draft-common");
		admin.follow("Xem ảnh hưởng").type("ground", "Hết thời gian thử").press("Đưa vào áp dụng");
		assertThat(admin.text()).contains("Bảng giao kèm phần mềm", "Bản 2: bỏ bảng riêng");
	}

	@Test
	void aFileFromAModellerIsCheckedAndKeptAsADraftWithoutJavaScript() {
		Visitor admin = withoutScript().login("quantri").open("/admin/tables/approval");
		admin.page.locator("#file")
			.setInputFiles(
					new FilePayload("x.dmn", "application/xml", "không phải DMN".getBytes(StandardCharsets.UTF_8)));
		admin.press("Tải tệp lên");
		assertThat(admin.fit("table-file-refused").text()).contains("Không đọc được tệp này.");
		admin.page.locator("#file").setInputFiles(Path.of("processes/approval.dmn"));
		admin.press("Tải tệp lên");
		assertThat(admin.fit("table-file-draft").text()).contains("Chưa có hiệu lực.", "Chủ tịch trực tiếp");
		row(admin, "\"HARASSMENT\"").getByText("Xuống").click();
		assertThat(admin.fit("table-idle").text()).contains("không bao giờ được dùng");
		admin.press("Bỏ bản nháp");
		assertThat(admin.text()).contains("Đã bỏ bản nháp.");
	}

	private static Locator row(Visitor visitor, String code) {
		return visitor.page.locator("tbody tr", new Page.LocatorOptions().setHas(visitor.page.getByTitle(code)))
			.first();
	}

}
