package vn.langnghe.browser;

import java.util.List;
import java.util.stream.IntStream;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** Many pieces of work at once, filters under names, and what is new. */
class InboxIT extends Walk {

	@Test
	void workIsTickedByKeyboardAndTakenAtOnce() {
		sent("Nhận nhiều việc một lúc, lượt", 3);
		Visitor me = official("tiepnhan2");
		Keyboard keyboard = me.open("/inbox?tab=unclaimed&q=nhieu viec mot luc").fit("inbox-bulk-folded").page
			.keyboard();
		for (String key : List.of("j", "x", "j", "x")) {
			keyboard.press(key);
		}
		assertThat(me.page.locator("[data-tick]:checked").count()).isEqualTo(2);
		Locator bar = me.page.locator("details.bulk > summary");
		assertThat(bar.innerText()).contains("đã đánh dấu 2");
		bar.click();
		me.fit("inbox-bulk-open");
		me.page.locator("#tick-page").check();
		assertThat(bar.innerText()).contains("đã đánh dấu 3");
		me.page.locator("[data-tick]").first().uncheck();
		assertThat(me.page.locator("#tick-page").isChecked()).isFalse();
		keyboard.press("x");
		assertThat(bar.innerText()).as("x goes on from a box").contains("đã đánh dấu 3");
		me.press("Nhận những việc này").page.waitForURL("**/inbox/orders/*");
		assertThat(me.whole().fit("bulk-order").text()).contains("Được: 3 việc. Không được: 0 việc.");
		assertThat(me.open("/inbox?tab=mine&q=nhieu viec mot luc").page.locator("[data-row]").count()).isEqualTo(3);
	}

	@Test
	void enterOnABoxOpensItsRow() {
		sent("Mở việc từ ô đánh dấu, lượt", 1);
		Visitor me = official("tiepnhan2").open("/inbox?q=mo viec tu o danh dau");
		me.page.locator("[data-tick]").first().press("Enter");
		me.page.waitForURL("**/tasks/*/classify");
	}

	@Test
	void aPhoneAssignsSeveralAndSeesWhatBecameOfEach() {
		List<String> numbers = sent("Phân công nhiều việc trên điện thoại, lượt", 2);
		numbers.forEach((number) -> OfficeSteps.accept(official("tiepnhan"), number));
		Visitor me = visitor(Screen.PHONE, true).login("dieuphoi");
		me.open("/inbox").fit("inbox-phone");
		assertThat(me.page.locator("#q").isVisible()).isFalse();
		assertThat(me.inSight("Nhận việc")).isTrue();
		me.open("/inbox?tab=unclaimed&step=assign&q=tren dien thoai").fit("inbox-phone-folded");
		assertThat(me.page.locator("#scope").isVisible()).as("the list is not crowded out").isFalse();
		me.page.locator("details.bulk > summary").click();
		assertThat(tall(me, ".bulk")).as("most of the screen stays with the rows").isLessThan(844 / 2);
		me.fit("inbox-phone-bulk").page.locator("#scope-2").check();
		me.press("Phân công những việc này").fit("bulk-assign");
		assertThat(me.text()).contains("Số việc được chọn: 2");
		me.press("Phân công 2 việc").fit("bulk-assign-with-errors");
		assertThat(me.focused()).isEqualTo("error-summary");
		me.choose("Cao Thị Minh Họa").press("Phân công 2 việc");
		assertThat(me.whole().fit("bulk-order-assigned").text()).contains("Được: 2 việc. Không được: 0 việc.",
				"Cao Thị Minh Họa", numbers.get(0), numbers.get(1));
	}

	@Test
	void aFilterIsSavedAndWhatIsNewIsMarked() {
		Visitor me = official("kiemnhiem").open("/inbox");
		sent("Điều mới từ lần xem trước, lượt", 1);
		me.open("/inbox?tab=new&role=RECEPTIONIST").fit("inbox-new");
		assertThat(me.page.locator("[data-row] .tag.active").first().innerText()).isEqualTo("Mới");
		me.page.locator("details.own-filters > summary").click();
		me.fit("inbox-filter-form").press("Lưu bộ lọc");
		assertThat(me.focused()).isEqualTo("error-summary");
		me.fit("inbox-filter-with-errors").type("name", "Việc mới ở khâu tiếp nhận").choose("Luôn mở trang này");
		me.press("Lưu bộ lọc").open("/inbox");
		assertThat(me.text()).contains("Đang mở bằng bộ lọc “Việc mới ở khâu tiếp nhận”");
		me.page.locator("details.own-filters > summary").click();
		me.fit("inbox-filters").press("Xóa");
		assertThat(me.text()).contains("Đã xóa bộ lọc.");
		me.follow("Mới").press("Đánh dấu đã xem hết");
		assertThat(me.page.locator("[data-row] .tag.active").count()).isZero();
	}

	@Test
	void aPhoneShowsTheTabsInOneRowAndTheCurrentOneInSight() {
		Visitor me = visitor(Screen.PHONE, true).login("dieuphoi").open("/inbox?tab=waiting").fit("inbox-phone-tabs");
		assertThat(tall(me, ".tabs")).as("one row").isLessThan(70);
		assertThat((boolean) me.page.locator(".tabs [aria-current]")
			.evaluate("(a) => { const r = a.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth; }"))
			.isTrue();
		me.page.locator(".tabs a").first().focus();
		assertThat(me.focused()).startsWith("Tất cả");
	}

	private static double tall(Visitor me, String what) {
		return me.page.locator(what).boundingBox().height;
	}

	private List<String> sent(String words, int times) {
		Visitor citizen = withoutScript();
		return IntStream.rangeClosed(1, times)
			.mapToObj((n) -> OfficeSteps.posted(citizen, stage().product,
					Told.BIRTH.telling(words + " " + n + ". " + Told.BIRTH.narrative())))
			.toList();
	}

}
