package vn.langnghe.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the README from the running product. On demand only:
 * {@code ./mvnw -Pscreens verify}.
 */
@Tag("screens")
class ScreensIT extends Walk {

	private static final Path FOLDER = Path.of("src/docs/screens");

	private static final int MOST_BYTES = 150_000;

	private static final List<String> TITLES = List.of("Ba lần lên xã mới làm xong giấy khai sinh cho con",
			"Hồ sơ đất nộp từ tháng 6, hẹn bốn lần chưa có kết quả", "Thu 200 nghìn tiền chứng thực, không có biên lai",
			"Cán bộ quầy số 3 nói lớn tiếng với người già", "Đòi giấy xác nhận độc thân dù đã có trên hệ thống",
			"Bảng niêm yết lệ phí ở quầy 2 đã bị gỡ", "Trợ cấp người cao tuổi của mẹ tôi chậm hai tháng",
			"Nộp trực tuyến báo lỗi, lên xã lại bảo phải nộp trực tuyến", "Khen cô cán bộ hộ tịch làm nhanh và dễ hiểu",
			"Sai tên đệm trong giấy khai tử của cha tôi", "Không nhận hồ sơ mà không đưa phiếu từ chối",
			"Ghế chờ hỏng, không có chỗ cho người khuyết tật");

	@Test
	void theReadmesPicturesAreTakenFromTheRunningProduct() throws IOException {
		Files.createDirectories(FOLDER);
		Visitor citizen = citizen();
		take(citizen.open("/"), "home-390");
		citizen.open("/feedback").type("narrative", Told.BIRTH.narrative()).choose("kind", "DELAY");
		take(citizen, "feedback-390");
		List<String> numbers = new ArrayList<>();
		for (String title : TITLES) {
			numbers.add(OfficeSteps.sent(citizen, Told.BIRTH.titled(title)));
		}
		String first = OfficeSteps.sent(citizen, Told.BIRTH.titled(TITLES.get(0)));
		String code = citizen.page.locator("#code").innerText();
		take(citizen, "receipt-390");

		Visitor receptionist = official("tiepnhan2");
		Visitor coordinator = official("dieuphoi");
		Visitor handler = official("thuly1");
		Visitor chairperson = official("chutich");
		List<String> accepted = new ArrayList<>(numbers.subList(0, 7));
		accepted.add(first);
		for (String number : accepted) {
			OfficeSteps.accept(receptionist, number);
		}
		for (String number : accepted.subList(1, 5)) {
			OfficeSteps.assign(coordinator, number, "Mai Văn Khuôn");
		}
		OfficeSteps.assign(coordinator, first, "Mai Văn Khuôn");
		OfficeSteps.neglect(stage().product, numbers.get(1));
		for (String number : List.of(numbers.get(2), numbers.get(3), first)) {
			OfficeSteps.answer(handler, number);
		}
		OfficeSteps.approve(chairperson, first);
		take(citizen.open("/track").type("code", code).press("Xem phản ánh"), "track-390");
		for (int look = 0; look < 60 && !chairperson.open("/desk").shows("Chỉ đạo " + numbers.get(1)); look++) {
			chairperson.page.waitForTimeout(500);
		}
		take(chairperson, "desk-1280");
		take(visitor(Screen.PHONE, true).login("chutich").open("/desk"), "desk-390");
		take(official("kiemnhiem").open("/inbox"), "inbox-1280");
		take(coordinator.open("/cases/" + first).whole(), "case-1280");
	}

	private static void take(Visitor visitor, String name) throws IOException {
		Path picture = FOLDER.resolve(name + ".png");
		visitor.page.evaluate("document.activeElement.blur()");
		Files.write(picture, Palette.reduce(visitor.page.screenshot()));
		assertThat(Files.size(picture)).as(name).isLessThan(MOST_BYTES);
	}

}
