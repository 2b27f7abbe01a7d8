package vn.langnghe.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of Decision 766, as those who answer for them see them. */
class FiguresIT extends Walk {

	@Test
	void aFigureIsReadOpenedDownToItsCasesAndFedWithDossierCounts() {
		String number = OfficeSteps.sent(citizen(), Told.FEE.telling("Thu thêm năm mươi nghìn đồng không biên lai."));
		OfficeSteps.accept(official("tiepnhan"), number);

		Visitor head = official("chutich");
		head.open("/figures/766").fit("figures");
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
