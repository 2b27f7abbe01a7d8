package vn.langnghe.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A citizen with a phone. */
class CitizenIT extends Walk {

	@Test
	void feedbackIsSentAndFollowedWithoutAnAccount() {
		Visitor citizen = citizen();
		citizen.open("/").fit("home").follow("Gửi phản ánh").fit("form-what");
		citizen.type("narrative", Told.BIRTH.narrative()).choose("kind", "DELAY");
		citizen.page.locator("#procedureWords").pressSequentially("khai sinh");
		citizen.page.locator("#procedures input[type=radio]").first().check();
		citizen.fit("form-what-with-procedures").press("Tiếp tục").fit("form-who");
		citizen.choose("who", "named").type("name", "Nguyễn Thị Mẫu").type("phone", "0912 000 101");
		citizen.press("Tiếp tục").fit("form-check");
		assertThat(citizen.text()).contains("Em sinh bé ngày 28/9", "Nguyễn Thị Mẫu", "khai sinh");
		citizen.press("Gửi phản ánh").fit("receipt");
		String code = citizen.page.locator("#code").innerText();
		assertThat(citizen.page.locator("svg.qr path").getAttribute("d")).isNotEmpty();
		assertThat(citizen.text()).contains("Hạn trả lời", "ngày làm việc");

		citizen.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		Pictures.keep(citizen.page, "receipt-print");
		assertThat(citizen.page.locator("#code").isVisible()).as("the code on paper").isTrue();
		assertThat(citizen.page.locator("header nav").isVisible()).as("no links on paper").isFalse();
		citizen.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		citizen.page.reload();
		assertThat(citizen.page.locator("#code").innerText()).as("safe to reload").isEqualTo(code);
		String bookmark = citizen.path();
		Visitor other = citizen();
		other.open(bookmark).fit("receipt-gone");
		assertThat(other.page.content()).as("a bookmark shows no code to others").doesNotContain(code);

		other.open("/track")
			.fit("track")
			.type("code", " " + code.toLowerCase().replace("-", " "))
			.press("Xem phản ánh");
		assertThat(other.fit("progress").text()).contains("Bộ phận Một cửa đang giữ", "Hạn trả lời");
	}

	@Test
	void errorsKeepWhatWasTypedAndTakeTheFocus() {
		Visitor citizen = citizen();
		citizen.open("/feedback").type("narrative", "Ngắn").type("dossierNumber", "H99").press("Tiếp tục");
		assertThat(citizen.focused()).isEqualTo("error-summary");
		assertThat(citizen.page.title()).startsWith("Lỗi: ");
		citizen.fit("form-what-with-errors");
		assertThat(citizen.page.locator("#narrative").inputValue()).isEqualTo("Ngắn");
		assertThat(citizen.page.locator("#dossierNumber").inputValue()).isEqualTo("H99");
		for (var link : citizen.page.locator("#error-summary a").all()) {
			String field = link.getAttribute("href").substring(1);
			assertThat(citizen.page.locator("#" + field + "-error").innerText()).as("the same words at the field")
				.contains(link.innerText());
			link.click();
			assertThat(citizen.focused()).as("the link leads to the field").isEqualTo(field);
		}
		citizen.type("narrative", Told.FEE.narrative()).choose("kind", "OTHER").press("Tiếp tục");
		citizen.choose("who", "named").type("phone", "12").press("Tiếp tục");
		assertThat(citizen.fit("form-who-with-errors").focused()).isEqualTo("error-summary");
		assertThat(citizen.page.locator("#phone").inputValue()).isEqualTo("12");
	}

	@Test
	void anAnswerIsChangedAndTheReviewReturnedTo() {
		Visitor citizen = citizen();
		reviewed(citizen, Told.FEE);
		citizen.press("Thay đổi Kể lại sự việc");
		citizen.type("narrative", Told.FEE.narrative() + " Ngày 3/11.").press("Tiếp tục");
		assertThat(citizen.heading()).isEqualTo("Xem lại trước khi gửi");
		assertThat(citizen.text()).contains("Ngày 3/11.", "Trần Văn Thử");
	}

	@Test
	void aDraftComesBackAndGoesWhenTheFeedbackWasSent() {
		Visitor citizen = citizen();
		citizen.open("/feedback");
		citizen.page.locator("#narrative").pressSequentially("Tôi đang viết dở thì có người gọi điện.");
		citizen.page.waitForTimeout(400);
		citizen.open("/feedback");
		assertThat(citizen.page.locator("#narrative").inputValue()).startsWith("Tôi đang viết dở");
		assertThat(citizen.fit("form-with-draft").text()).contains("Chúng tôi đã điền lại bản nháp");
		citizen.choose("kind", "OTHER").press("Tiếp tục");
		citizen.choose("who", "anonymous").press("Tiếp tục").press("Gửi phản ánh");
		assertThat(citizen.path()).startsWith("/receipt/");
		citizen.open("/feedback");
		assertThat(citizen.page.locator("#narrative").inputValue()).isEmpty();
	}

	@Test
	void theLanguageIsRemembered() {
		Visitor citizen = citizen();
		citizen.open("/").follow("English");
		citizen.fit("home-en").open("/feedback").fit("form-what-en");
		assertThat(citizen.page.locator("html").getAttribute("lang")).isEqualTo("en");
		citizen.open("/track").fit("track-en").press("Tiếng Việt");
		citizen.open("/feedback");
		assertThat(citizen.page.locator("html").getAttribute("lang")).isEqualTo("vi");
	}

	@Test
	void switchingTheLanguageLosesNothingTypedOnAnyPageOfTheForm() {
		Visitor citizen = citizen();
		citizen.open("/feedback").type("narrative", Told.FEE.narrative()).type("dossierNumber", "H99").press("English");
		assertThat(citizen.fit("form-what-switched").heading()).isEqualTo("What happened?");
		assertThat(citizen.page.locator("#narrative").inputValue()).isEqualTo(Told.FEE.narrative());
		assertThat(citizen.page.locator("#dossierNumber").inputValue()).isEqualTo("H99");
		citizen.choose("kind", "OTHER").press("Continue");
		citizen.choose("who", "named").type("phone", "12").press("Tiếng Việt");
		assertThat(citizen.fit("form-who-switched").heading()).isEqualTo("Ông/bà là ai?");
		assertThat(citizen.page.locator("#phone").inputValue()).isEqualTo("12");
		citizen.type("name", "Nguyễn Thị Mẫu").type("phone", "0912 000 101").press("Tiếp tục").press("English");
		assertThat(citizen.fit("form-check-switched").text()).contains("H99", "Nguyễn Thị Mẫu", "Send feedback");
	}

	@Test
	void thePagesAreFitInTheDarkToo() {
		Visitor citizen = inTheDark();
		citizen.open("/").fit("dark-home").open("/feedback").press("Tiếp tục").fit("dark-form-what-with-errors");
		CitizenIT.sent(citizen, Told.RUDE.telling("Tôi viết phản ánh này lúc đêm khuya, màn hình để tối."));
		citizen.fit("dark-receipt").login("kiemnhiem").fit("dark-inbox").page.locator("tbody a").first().click();
		citizen.page.waitForLoadState();
		citizen.fit("dark-task");
	}

	@Test
	void wrongCodesAndWrongAddressesAreAnsweredKindly() {
		Visitor citizen = citizen();
		citizen.open("/track").type("code", "ABCDE").press("Xem phản ánh").fit("track-with-errors");
		assertThat(citizen.focused()).isEqualTo("error-summary");
		assertThat(citizen.page.locator("#code").inputValue()).isEqualTo("ABCDE");
		citizen.open("/khong-co").fit("error-404-or-login");
		citizen.open("/login").fit("login");
		citizen.open("/login")
			.type("username", "chutich")
			.type("password", "sai")
			.press("Đăng nhập")
			.fit("login-wrong");
	}

	/** Fills the form up to the page that asks to check the answers. */
	static void reviewed(Visitor citizen, Told told) {
		citizen.open("/feedback").type("narrative", told.narrative()).choose("kind", told.kind());
		citizen.type("about", told.about()).type("title", told.title()).press("Tiếp tục");
		citizen.choose("who", "named").type("name", told.name()).type("phone", "0912 000 101").press("Tiếp tục");
	}

	/** Sends feedback and returns the page with the receipt. */
	static Page sent(Visitor citizen, Told told) {
		reviewed(citizen, told);
		citizen.press("Gửi phản ánh");
		assertThat(citizen.path()).startsWith("/receipt/");
		return citizen.page;
	}

}
