package vn.langnghe.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk takes down what a citizen says, by keyboard alone. */
class CounterIT extends Walk {

	/** What a typist writes in half a minute: the rest of a minute is for the words. */
	private static final int KEYS_BESIDE_THE_WORDS = 25;

	private int keys;

	@Test
	void aPhoneCallIsRegisteredWithoutAMouseAndWithFewKeys() {
		Visitor desk = official("tiepnhan");
		desk.open("/counter").fit("counter");
		assertThat(desk.focused()).as("the work begins in the first field").isEqualTo("channel");
		Keyboard keyboard = desk.page.keyboard();
		press(desk, "ArrowRight");
		tabTo(desk, "#narrative");
		keyboard.type("Chị gọi báo nộp hồ sơ khai sinh cho cháu ngày 3/11, hẹn trả 5/11 mà nay chưa có.");
		tabTo(desk, "#kind");
		press(desk, "g");
		tabTo(desk, "#name");
		keyboard.type("Phạm Thị Nữ");
		tabTo(desk, "#phone");
		keyboard.type("0987 000 214");
		press(desk, "Enter");
		desk.page.waitForURL("**/counter/receipt/*");

		assertThat(this.keys).as("keys beside the words").isLessThanOrEqualTo(KEYS_BESIDE_THE_WORDS);
		assertThat(desk.fit("counter-receipt").text()).contains("Điện thoại", "Ngô Thị Nháp", "ngày làm việc");
		desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		Pictures.keep(desk.page, "counter-receipt-print");
		assertThat(desk.page.locator("#code").isVisible()).as("the code on paper").isTrue();
		assertThat(desk.page.locator(".actions").first().isVisible()).as("no buttons on paper").isFalse();
		for (String paper : new String[] { "A5", "A4" }) {
			assertThat(sheets(desk, paper)).as("sheets of " + paper).isOne();
		}
		desk.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

		tabTo(desk, "a[href*='/counter?channel=PHONE']");
		keyboard.press("Enter");
		desk.page.waitForURL("**/counter?channel=PHONE");
		assertThat(desk.page.locator("#narrative").inputValue()).as("nothing of the last citizen is left").isEmpty();
		assertThat(desk.page.locator("[name=channel][value=PHONE]").isChecked()).isTrue();
	}

	@Test
	void aLetterOfTheDayBeforeIsCorrectedByKeyboardAndNothingIsLost() {
		Visitor desk = official("tiepnhan2");
		desk.open("/counter?channel=LETTER").type("receivedAt", "31/2").type("narrative", Told.FEE.narrative());
		desk.page.locator("#procedureWords").pressSequentially("khai sinh");
		desk.page.locator("#procedures input[type=radio]").first().check();
		desk.type("name", "Trần Văn Thử").page.keyboard().press("Enter");
		desk.page.waitForSelector("#error-summary");
		assertThat(desk.fit("counter-with-errors").focused()).isEqualTo("error-summary");
		assertThat(desk.page.locator("#narrative").inputValue()).isEqualTo(Told.FEE.narrative());
		assertThat(desk.page.locator("#procedures input[type=radio]").first().isChecked()).isTrue();
		desk.press("English");
		assertThat(desk.fit("counter-en").heading()).isEqualTo("Take down feedback at the desk");
		assertThat(desk.page.locator("#receivedAt").inputValue()).isEqualTo("31/2");
		desk.press("Tiếng Việt");
		desk.type("receivedAt", "hôm qua").type("receivedAt", "").choose("kind", "OTHER");
		desk.type("address", "Thôn Đoài, xã An Bình").press("Ghi vào sổ tiếp nhận");
		assertThat(desk.path()).startsWith("/counter/receipt/");
		assertThat(desk.text()).contains("Đơn thư");
	}

	@Test
	void whoTakesDownFeedbackAboutOneselfIsToldSoAndAColleaguePrintsTheSlip() {
		Visitor desk = official("tiepnhan");
		desk.open("/counter").type("narrative", Told.FEE.narrative()).choose("kind", "HARASSMENT");
		desk.type("about", "chị Ngô Thị Nháp").choose("who", "anonymous").press("Ghi vào sổ tiếp nhận");
		String slip = desk.path();
		assertThat(desk.fit("counter-about-you").text()).contains("nêu tên chính ông/bà");
		assertThat(desk.page.locator("#code").count()).isZero();
		String number = slip.replaceFirst(".*/", "");
		desk.open("/cases/" + number);
		assertThat(desk.text()).doesNotContain(Told.FEE.narrative());
		desk.open(slip).press("Đăng xuất");
		desk.login("tiepnhan2").open(slip);
		assertThat(desk.page.locator("#code").innerText()).as("a colleague at the same computer")
			.hasSizeGreaterThan(26);
	}

	@Test
	void thePageFitsAPhoneToo() {
		Visitor desk = visitor(Screen.PHONE, true).login("kiemnhiem");
		desk.open("/counter").fit("counter-phone").press("Ghi vào sổ tiếp nhận").fit("counter-phone-with-errors");
	}

	private void press(Visitor visitor, String key) {
		visitor.page.keyboard().press(key);
		this.keys++;
	}

	private void tabTo(Visitor visitor, String selector) {
		for (int tab = 0; tab < 40; tab++) {
			press(visitor, "Tab");
			if (Boolean.TRUE.equals(visitor.page.evaluate("(s) => document.activeElement.matches(s)", selector))) {
				return;
			}
		}
		throw new AssertionError("not reached by Tab: " + selector);
	}

	private static int sheets(Visitor visitor, String paper) {
		String pdf = new String(visitor.page.pdf(new Page.PdfOptions().setFormat(paper)), StandardCharsets.ISO_8859_1);
		return pdf.split("/Type\\s*/Page\\b", -1).length - 1;
	}

}
