package vn.langnghe.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A letter from its template to the citizen's hands, in the browsers of those who write,
 * sign, open and fetch it.
 */
class LettersIT extends Walk {

	@Test
	void aTemplateIsChangedAReplySignedItsLetterOpenedAndFetchedByTheCitizen() throws IOException {
		Visitor admin = official("quantri");
		admin.open("/admin").follow("Mẫu văn bản").fit("letter-templates");
		admin.follow("Văn bản trả lời").type("subject", "V/v {ho_ten}").press("Lưu mẫu");
		assertThat(admin.focused()).isEqualTo("error-summary");
		assertThat(admin.fit("letter-template-with-errors").text()).contains("{ho_ten}");
		admin.type("subject", "V/v phản ánh số {caseNumber} của người dân xã").press("Lưu mẫu");
		assertThat(admin.text()).contains("Đã lưu mẫu văn bản.");
		admin.follow("Sửa đầu văn bản").type("place", "").press("Lưu đầu văn bản");
		assertThat(admin.fit("letter-heading-with-errors").text()).contains("Hãy ghi địa danh.");
		admin.type("place", "An Bình").press("Lưu đầu văn bản");
		assertThat(text(fetched(admin, "PDF Văn bản trả lời"))).contains("V/v phản ánh số [số phản ánh]");

		Visitor citizen = citizen();
		String number = OfficeSteps.sent(citizen,
				Told.BIRTH.telling("Hồ sơ khai sinh nộp ngày 12/10 hẹn trả trong ngày mà đến 15/10 mới có."));
		String code = citizen.page.locator("#code").innerText();
		OfficeSteps.accept(official("tiepnhan2"), number);
		OfficeSteps.assign(official("dieuphoi"), number, "Mai Văn Khuôn");
		OfficeSteps.answer(official("thuly1"), number);
		Visitor chairperson = official("chutich");
		OfficeSteps.approve(chairperson, number);

		chairperson.open("/cases/" + number + "/letters").fit("letters");
		String letter = text(fetched(chairperson, "PDF Văn bản trả lời"));
		assertThat(letter).contains("V/v phản ánh số " + number, "của người dân xã", "An Bình, ngày", "CHỦ TỊCH",
				"Trần Hư Cấu");
		assertThat(text(fetched(chairperson, "Tải toàn bộ hồ sơ vụ việc"))).contains("Mục lục", number);

		citizen.open("/track").type("code", code).press("Xem phản ánh");
		assertThat(text(fetched(citizen.fit("progress-letter"), "Tải văn bản trả lời"))).isEqualTo(letter);
		admin.open("/admin/letter-templates/reply").press("Khôi phục mẫu có sẵn");
		assertThat(admin.text()).contains("Đã khôi phục mẫu có sẵn.");
		assertThat(text(fetched(citizen, "Tải văn bản trả lời"))).isEqualTo(letter);
	}

	private static Path fetched(Visitor visitor, String link) {
		Download file = visitor.page.waitForDownload(
				() -> visitor.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click());
		return file.path();
	}

	private static String text(Path pdf) throws IOException {
		try (PDDocument read = Loader.loadPDF(Files.readAllBytes(pdf))) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(read).replaceAll("\\s+", " ");
		}
	}

}
