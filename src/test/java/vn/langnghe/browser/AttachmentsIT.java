package vn.langnghe.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import vn.langnghe.attachments.SentFiles;
import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/** Photos and papers on their way from a telephone to the official's screen. */
class AttachmentsIT extends Walk {

	private static final FilePayload PHOTO = new FilePayload("Ảnh thông báo.jpg", "image/jpeg",
			SentFiles.photoWithPlace());

	private static final FilePayload PAPER = new FilePayload("Giấy hẹn trả kết quả.pdf", "application/pdf",
			SentFiles.pdf());

	private static final FilePayload DISGUISED = new FilePayload("ban-do.jpg", "image/jpeg",
			"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));

	@Test
	void aCitizenSendsFilesAndAnOfficialSeesThem() {
		Visitor citizen = citizen();
		citizen.open("/feedback").type("narrative", Told.BIRTH.narrative()).choose("kind", Told.BIRTH.kind());
		citizen.page.locator("#files").setInputFiles(new FilePayload[] { PHOTO, DISGUISED, PAPER });
		chosen(citizen, "Giấy hẹn trả kết quả.pdf").waitFor();
		assertThat(citizen.text()).contains("Đã chọn 2 trên tối đa 5 tệp", "hình SVG");
		citizen.fit("files-chosen-and-one-refused");
		citizen.press("English");
		assertThat(citizen.fit("files-chosen-switched").text()).contains("Chosen: 2 of at most 5 files");
		citizen.press("Tiếng Việt").press("Tiếp tục");
		citizen.choose("who", "anonymous").press("Tiếp tục").fit("files-checked");
		assertThat(citizen.text()).contains("Ảnh thông báo.jpg", "Giấy hẹn trả kết quả.pdf");
		citizen.press("Gửi phản ánh");
		assertThat(citizen.path()).as(citizen.text()).startsWith("/receipt/");
		String number = citizen.path().replaceFirst(".*/", "");
		String code = citizen.page.locator("#code").innerText();
		citizen.open("/track").type("code", code).press("Xem phản ánh");
		citizen.page.locator("details.more summary").first().click();
		assertThat(citizen.fit("files-tracked").text()).contains("Tệp đã gửi", "Ảnh thông báo.jpg");

		Visitor official = official("tiepnhan").open("/cases/" + number);
		Locator photo = official.page.locator(".files img");
		photo.scrollIntoViewIfNeeded();
		official.whole();
		assertThat(official.fit("case-with-files").text()).contains("Ảnh thông báo.jpg", "Giấy hẹn trả kết quả.pdf");
		Download paper = official.page.waitForDownload(
				() -> official.page.locator(".files a", new Page.LocatorOptions().setHasText("Tải về")).click());
		assertThat(paper.suggestedFilename()).isEqualTo(number + "-2-giay-hen-tra-ket-qua.pdf");
		photo.click();
		official.page.waitForURL("**/attachments#file-*");
		official.page.locator("summary").first().click();
		official.whole().fit("files-of-a-case");
		Visitor phone = visitor(Screen.PHONE, true).login("tiepnhan").open("/cases/" + number + "/attachments");
		phone.whole().fit("files-of-a-case-phone");
		phone.page.locator("summary").first().click();
		phone.press("Mở bản gốc");
		assertThat(phone.fit("original-without-a-reason").focused()).isEqualTo("error-summary");
		phone.page.locator("#reason").fill("Đối chiếu nơi chụp với biên bản");
		Download original = phone.page.waitForDownload(() -> phone.press("Mở bản gốc"));
		assertThat(original.suggestedFilename()).isEqualTo(number + "-1-anh-thong-bao.jpg");
	}

	@Test
	void withoutAScriptFilesComeOneByOneAndTheFormStays() {
		Visitor citizen = withoutScript();
		citizen.open("/feedback").type("narrative", Told.FEE.narrative()).choose("kind", "OTHER");
		citizen.page.locator("#files").setInputFiles(DISGUISED);
		citizen.press("Thêm tệp này");
		assertThat(citizen.fit("files-refused-plain").text()).contains("hình SVG");
		citizen.page.locator("#files").setInputFiles(PAPER);
		citizen.press("Thêm tệp này");
		assertThat(citizen.page.locator("#narrative").inputValue()).isEqualTo(Told.FEE.narrative());
		chosen(citizen, "Giấy hẹn trả kết quả.pdf").waitFor();
		citizen.press("Bỏ");
		assertThat(citizen.page.locator("[data-chosen] li").count()).isZero();
		citizen.page.locator("#files").setInputFiles(PHOTO);
		citizen.press("Tiếp tục");
		citizen.choose("who", "anonymous").press("Tiếp tục");
		assertThat(citizen.text()).contains("Ảnh thông báo.jpg");
		citizen.press("Gửi phản ánh");
		assertThat(citizen.path()).startsWith("/receipt/");
	}

	private static Locator chosen(Visitor citizen, String name) {
		return citizen.page.locator("[data-chosen] li", new Page.LocatorOptions().setHasText(name));
	}

}
