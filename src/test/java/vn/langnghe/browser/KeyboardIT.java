package vn.langnghe.browser;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything can be done by keyboard alone. */
class KeyboardIT extends Walk {

	@Test
	void aCitizenSendsFeedback() {
		Visitor citizen = citizen();
		Keyboard keyboard = citizen.open("/feedback").page.keyboard();
		keyboard.press("Tab");
		assertThat(citizen.focused()).isEqualTo("Đến nội dung chính");
		keyboard.press("Enter");
		tabTo(citizen, "#narrative");
		keyboard.type(Told.FEE.narrative());
		tabTo(citizen, "[name=kind]");
		keyboard.press("Space");
		tabTo(citizen, "main .actions button");
		keyboard.press("Enter");
		citizen.page.waitForSelector("#who");
		tabTo(citizen, "[name=who]");
		keyboard.press("Space");
		tabTo(citizen, "#name");
		keyboard.type("Trần Văn Thử");
		keyboard.press("Tab");
		keyboard.type("0987 000 214");
		keyboard.press("Enter");
		citizen.page.waitForSelector("main dl");
		tabTo(citizen, ".button.big");
		keyboard.press("Enter");
		citizen.page.waitForURL("**/receipt/*");
		assertThat(citizen.heading()).isEqualTo("Đã nhận phản ánh của ông/bà");
	}

	@Test
	void anOfficialGoesThroughTheInbox() {
		for (int n = 1; n <= 3; n++) {
			OfficeSteps.sent(citizen(), Told.FEE.telling("Việc thứ " + n + " để đi qua bằng bàn phím."));
		}
		Visitor receptionist = official("tiepnhan2");
		Keyboard keyboard = receptionist.open("/inbox?q=ban phim").page.keyboard();
		keyboard.press("j");
		String first = receptionist.focused();
		keyboard.press("j");
		String second = receptionist.focused();
		assertThat(second).isNotEqualTo(first).startsWith("AB-");
		keyboard.press("k");
		assertThat(receptionist.focused()).isEqualTo(first);
		keyboard.press("j");
		keyboard.press("Enter");
		receptionist.page.waitForURL("**/tasks/*/classify");
		assertThat(receptionist.text()).contains(second);
		receptionist.page.goBack();
		assertThat(receptionist.page.locator("[data-last] th").innerText()).contains(second, "vừa mở");
		receptionist.fit("inbox-last-opened");
		keyboard.press("/");
		assertThat(receptionist.focused()).isEqualTo("q");
		keyboard.press("Tab");
		receptionist.page.locator("tbody a").first().focus();
		keyboard.press("?");
		assertThat(receptionist.page.locator("dialog").isVisible()).isTrue();
		receptionist.fit("shortcuts");
		receptionist.page.locator("#keys").uncheck();
		keyboard.press("Escape");
		String here = receptionist.focused();
		keyboard.press("j");
		assertThat(receptionist.focused()).as("switched off").isEqualTo(here);
	}

	private static void tabTo(Visitor visitor, String selector) {
		for (int tab = 0; tab < 60; tab++) {
			visitor.page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(visitor.page.evaluate("(s) => document.activeElement.matches(s)", selector))) {
				return;
			}
		}
		throw new AssertionError("not reached by Tab: " + selector);
	}

}
