package vn.langnghe.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads of the figures, and the sheet that leads to the form. */
class PublicIT extends Walk {

	@Test
	void anybodyReadsTheFiguresTheDataAndTheBox() {
		Visitor citizen = withoutScript();
		for (int i = 1; i <= 6; i++) {
			OfficeSteps.posted(citizen, stage().product,
					Told.FEE.telling("Thu thêm tiền không biên lai, lần " + i + "."));
		}
		Visitor phone = visitor(Screen.PHONE, true);
		phone.open("/").fit("home-with-figures").follow("Xem số liệu tiếp nhận, xử lý phản ánh");
		assertThat(phone.fit("public-figures-phone").text()).contains("Vì sao có số không nêu");
		phone.open("/public/figures?period=2026-13").fit("public-figures-refused");
		assertThat(phone.text()).contains("Không hiểu kỳ này");
		phone.open("/open").fit("open-data-phone");

		Visitor desk = visitor(Screen.DESK, true);
		desk.open("/public/figures?lang=en").fit("public-figures-english");
		desk.open("/public/figures?lang=vi").fit("public-figures").open("/open").fit("open-data");
		desk.page.setViewportSize(600, 500);
		desk.open("/open/box").fit("box").open("/open/box?lang=en").fit("box-english");
	}

	@Test
	void aPosterFitsOneSheetAndItsCodeOpensTheForm() {
		Visitor admin = official("quantri");
		admin.open("/admin/procedures/1.001193").follow("In áp phích có mã QR của thủ tục này");
		admin.type("counter", "Quầy số 3").press("Xem áp phích");
		assertThat(admin.fit("poster").text()).contains("Quầy số 3", "Quét mã bằng điện thoại");
		admin.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		byte[] sheet = admin.page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
		assertThat(new String(sheet, StandardCharsets.ISO_8859_1).split("/Type /Page\\b")).hasSize(2);
		Pictures.keep(admin.page, "poster-print");
		String form = admin.page.locator(".address").textContent();

		Visitor phone = visitor(Screen.PHONE, true);
		phone.page.navigate(form);
		assertThat(phone.page.locator("input[name=procedure]").first().inputValue()).isEqualTo("1.001193");
	}

}
