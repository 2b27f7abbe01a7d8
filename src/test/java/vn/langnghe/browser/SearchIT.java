package vn.langnghe.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** From the head of any page to a case, at a desk and with a phone. */
class SearchIT extends Walk {

	@Test
	void anOfficialFindsACaseFromTheHeadOfThePage() {
		String number = posted("Cây đa đầu làng bị chặt mà không ai hỏi dân.");
		Visitor me = official("tiepnhan").open("/notices");
		me.page.keyboard().press("/");
		me.page.keyboard().type("cay da dau lang");
		me.page.keyboard().press("Enter");
		me.page.waitForURL("**/search?q=*");
		me.fit("search-found");
		assertThat(me.page.locator("tbody mark").allInnerTexts()).contains("Cây", "đa", "đầu", "làng");
		assertThat(me.page.locator("[data-search]").count()).as("one box is enough").isEqualTo(1);
		me.page.keyboard().press("/");
		assertThat(me.focused()).isEqualTo("q");
		me.page.locator("main details > summary").first().click();
		me.fit("search-narrow");
		me.page.locator("#state").selectOption("REFUSED");
		me.page.locator("form.search .button").first().click();
		me.page.waitForURL("**/search?*state=REFUSED*");
		assertThat(me.fit("search-empty").text()).contains("Không tìm thấy phản ánh nào");
		me.follow("Tìm lại mà không thu hẹp").page.locator("tbody a").first().click();
		me.page.waitForURL("**/cases/" + number);
	}

	@Test
	void aPhoneSearchesFromTheMenu() {
		String number = posted("Bến đò ngang không có áo phao.");
		Visitor me = visitor(Screen.PHONE, true).login("tiepnhan").open("/inbox");
		Locator box = me.page.locator(".find input");
		assertThat(box.isVisible()).as("folded away").isFalse();
		me.press("Menu").fit("search-menu");
		box.fill("bến đò ngang");
		box.press("Enter");
		me.page.waitForURL("**/search?q=*");
		assertThat(me.fit("search-found-phone").text()).contains(number);
		me.open("/search?q=0912000101").fit("search-by-sender");
		me.type("who", "0912000101").press("Tìm theo người gửi").fit("search-by-sender-found");
		assertThat(me.text()).contains("của người gửi này");
		me.type("who", "Ánh").press("Tìm theo người gửi").fit("search-by-sender-with-errors");
		assertThat(me.focused()).isEqualTo("error-summary");
	}

	private String posted(String story) {
		return OfficeSteps.posted(withoutScript(), stage().product, Told.BIRTH.telling(story));
	}

}
