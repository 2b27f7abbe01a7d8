package vn.langnghe.browser;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of Decision 766, as those who answer for them see them. */
class FiguresIT extends Walk {

	@Test
	void theDashboardLeadsFromANumberToItsCasesAndTheDrawingShowsWhatTheDatabaseHolds() throws SQLException {
		Visitor receptionist = official("tiepnhan");
		String number = OfficeSteps.sent(citizen(), Told.FEE.telling("Thu thêm ba mươi nghìn đồng không biên lai."));
		OfficeSteps.accept(receptionist, number);
		OfficeSteps.sent(citizen(), Told.FEE.telling("Thu thêm hai mươi nghìn đồng không biên lai."));

		Visitor head = official("chutich");
		head.open("/figures").fit("dashboard");
		assertThat(head.text()).contains("Chỉ số trong kỳ", "Dự báo quá hạn", "Khối lượng việc của cán bộ");
		leadsToItsPartsAndPrintsItsDefinitionsOnce(head);
		head.page.locator("#now a").first().click();
		assertThat(head.fit("open-work").text()).contains(number);
		head.open("/figures").page.locator("#flow tbody tr:last-child a").first().click();
		assertThat(head.fit("received-cases").text()).contains(number);
		head.open("/figures").page.locator("#steps tbody tr:first-child td:nth-child(4) a").click();
		assertThat(head.fit("finished-steps").text()).contains("Phân loại");
		head.open("/figures?kind=NONSENSE").fit("dashboard-with-errors");

		head.open("/figures/reports").fit("reports-empty");
		head.type("period", "2026-13").press("Lập báo cáo").fit("reports-with-errors");
		assertThat(head.text()).contains("Không hiểu kỳ này");

		head.open("/figures/process?period=2020").page.waitForSelector("[data-drawn]");
		assertThat(head.fit("process-of-nothing").text()).contains("Chưa có bước nào xong trong kỳ")
			.doesNotContain("đến 0,00");
		head.open("/figures/process").page.waitForSelector("[data-drawn]");
		head.fit("process");
		Map<String, Long> open = openAtSteps();
		assertThat(open).containsKeys("classify", "assign");
		assertThat(head.page.locator("#process-steps tbody tr").count()).isGreaterThanOrEqualTo(open.size());
		for (Map.Entry<String, Long> step : open.entrySet()) {
			assertThat(head.page.locator("[data-step='" + step.getKey() + "']").getAttribute("data-open"))
				.as(step.getKey())
				.isEqualTo(step.getValue().toString());
			if (!step.getKey().equals("publish")) {
				assertThat(head.page.locator("[data-container-id='" + step.getKey() + "'] .token").innerText())
					.as(step.getKey())
					.startsWith(step.getValue() + " ");
			}
		}
		assertThat(head.page.locator("[data-element-id='classify'][class*='shade-']").count()).isEqualTo(1);

		warned();
		head.open("/desk").fit("desk-with-warning");
		head.page.locator("[aria-labelledby=desk-warnings] a").first().click();
		assertThat(head.fit("warning").text()).contains("khả năng do ngẫu nhiên là 0,02 %", number);
		head.press("Gửi trả lời").fit("warning-with-errors");
		assertThat(head.text()).contains("Hãy chọn một cách trả lời.", "Hãy ghi nội dung trả lời.");

		Visitor phone = visitor(Screen.PHONE, true).login("theodoi");
		phone.open("/figures/warnings").fit("warnings-phone");
		phone.page.locator("#warnings a").first().click();
		phone.fit("warning-phone");
		head.page.locator("#answer-2").check();
		head.type("note", "Đợt cấp đổi giấy tờ đồng loạt.").press("Gửi trả lời").fit("warning-answered");
		assertThat(head.text()).contains("Có lý do khách quan", "Đợt cấp đổi giấy tờ đồng loạt.");
		phone.open("/figures").fit("dashboard-phone");
		phone.open("/figures/process").page.waitForSelector("[data-drawn]");
		phone.fit("process-phone");
		phone.open("/figures/open").fit("open-work-phone");
	}

	private static void leadsToItsPartsAndPrintsItsDefinitionsOnce(Visitor head) {
		assertThat(head.page.locator(".contents a").all()).hasSizeGreaterThan(8)
			.allSatisfy((link) -> assertThat(head.page.locator(link.getAttribute("href")).count()).isEqualTo(1));
		assertThat(head.text()).contains("Lần kiểm tra nhật ký gần nhất", "Phản ánh trên 1.000 hồ sơ");
		assertThat(head.page.locator(".definitions").isVisible()).isFalse();
		head.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(head.page.locator(".definitions li").all()).hasSizeGreaterThan(8).allMatch(Locator::isVisible);
		assertThat(head.page.locator(".defined details").all()).noneMatch(Locator::isVisible);
		Pictures.print(head.page, "dashboard-print");
		head.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	/**
	 * A warning about the last week, put beside the product, since a rise takes weeks.
	 */
	private void warned() throws SQLException {
		try (Connection database = stage().product.database()) {
			database.createStatement()
				.execute(
						"""
								with week as (insert into warning_week values (date_trunc('week', now())::date - 7, 40, now())
								  on conflict do nothing),
								warning as (insert into early_warning (week, agency_id, observed, expected, chance, working_days,
								    baseline_weeks, raised_at, answer_by)
								  select date_trunc('week', now())::date - 7, id, 9, 2, 0.000237, 5, 52, now(), now() + interval '7 days'
								  from agency where code = 'AB' returning id, agency_id)
								insert into warning_case select w.id, c.id from warning w join case_file c using (agency_id)""");
		}
	}

	/** The open steps of the way, read beside the product. */
	private Map<String, Long> openAtSteps() throws SQLException {
		Map<String, Long> open = new HashMap<>();
		try (Connection database = stage().product.database();
				ResultSet rows = database.createStatement().executeQuery("""
						select w.step, count(*) from work_item w join case_file c on c.id = w.case_id
						join agency a on a.id = c.agency_id where a.code = 'AB' and w.status = 'OPEN'
						and w.about_step is null and w.action_id is null group by 1""")) {
			while (rows.next()) {
				open.put(rows.getString(1), rows.getLong(2));
			}
		}
		return open;
	}

	@Test
	void aFigureIsReadOpenedDownToItsCasesAndFedWithDossierCounts() {
		String number = OfficeSteps.sent(citizen(), Told.FEE.telling("Thu thêm năm mươi nghìn đồng không biên lai."));
		OfficeSteps.accept(official("tiepnhan"), number);

		Visitor head = official("chutich");
		head.open("/figures/766").fit("figures");
		Pictures.print(head.page, "figures-print");
		assertThat(head.text()).contains("Xử lý đúng hạn", "Hài lòng về giải quyết hồ sơ", "N/A");
		head.type("period", "2026-13").press("Xem").fit("figures-with-errors");
		assertThat(head.text()).contains("Không hiểu kỳ này");
		head.open("/figures/766");
		head.page.locator("#parts a").nth(1).click();
		assertThat(head.fit("figure-cases").text()).contains(number);
		head.page.locator("#cases a").first().click();
		assertThat(head.path()).startsWith("/cases/");

		Visitor phone = visitor(Screen.PHONE, true).login("theodoi");
		phone.open("/figures/766").fit("figures-phone");
		phone.page.locator("#natures a").first().click();
		phone.fit("figure-cases-phone");
		phone.open("/figures/dossiers").fit("dossiers-empty");
		phone.page.locator("#file").setInputFiles(Path.of("src/test/resources/figures/wrong-counts.csv"));
		phone.press("Nhập số hồ sơ").fit("dossiers-with-errors");
		assertThat(phone.text()).contains("Dòng 2: Số hồ sơ không thể âm.", "Dòng 3: Không có thủ tục mã 9.999999.");
		phone.page.locator("#file").setInputFiles(Path.of("src/test/resources/figures/counts.csv"));
		phone.press("Nhập số hồ sơ").fit("dossiers");
		assertThat(phone.text()).contains("Đã nhập 2 dòng.", "02/2026");
	}

}
