package vn.langnghe.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import vn.langnghe.browser.Visitor.Screen;
import vn.langnghe.platform.sheet.SheetFile;
import vn.langnghe.platform.sheet.SheetRow;

import static org.assertj.core.api.Assertions.assertThat;

/** An earlier register is looked at, mended, taken over, found and exported. */
class RegistersIT extends Walk {

	private static final String ROWS = """
			SỔ TIẾP NHẬN NĂM 2025;;;;;;;;
			Số sổ cũ;Ngày tiếp nhận;Người phản ánh;Nội dung;Kênh tiếp nhận;Kết quả;Ngày trả lời;Số văn bản trả lời;Ghi chú
			11/2025;03/03/2025;Nguyễn Thị Mẫu;"Hồ sơ khai sinh trả chậm hai ngày, không có giấy xin lỗi.";Điện thoại;Đã trả lời;06/03/2025;27/UBND-VP;
			12/2025;04/03/2025;;=HYPERLINK("http://a.example");Trực tiếp;%s;%s;;
			""";

	@Test
	void anEarlierRegisterIsLookedAtMendedTakenOverFoundAndExported() throws IOException {
		Visitor coordinator = official("dieuphoi");
		coordinator.open("/register").fit("register");
		coordinator.follow("Nhập sổ cũ").fit("register-import");
		coordinator.page.locator("details summary").first().click();
		coordinator.fit("register-import-columns");

		bring(coordinator, "so-2025.csv", "Số,Ngày\n1,2").fit("register-import-with-errors");
		assertThat(coordinator.text()).contains("Không thấy dòng tên cột");
		bring(coordinator, "so-2025.csv", ROWS.formatted("Đang giải quyết", "40/03/2025")).fit("register-to-mend");
		assertThat(coordinator.text()).contains("Có 1 dòng chưa nhập được", "ghi nhận tại quầy",
				"Các cột không dùng đến: Ghi chú.");
		coordinator.press("Bỏ tệp này");
		bring(coordinator, "so-2025.csv", ROWS.formatted("Không thụ lý", "05/03/2025")).fit("register-to-take");

		coordinator.press("Nhập 2 phản ánh");
		coordinator.page.getByText("Đã nhập xong: 2 phản ánh mới").waitFor();
		coordinator.fit("register-taken");
		coordinator.follow("Xem các phản ánh nhập từ sổ cũ").fit("register-imported");
		coordinator.page.locator("#lines a").last().click();
		assertThat(coordinator.whole().fit("register-case").text()).contains("Theo sổ cũ", "11/2025", "27/UBND-VP",
				"Nhập từ sổ cũ");

		coordinator.open("/register").type("number", "12/2025").press("Xem");
		assertThat(coordinator.text()).contains("1 phản ánh", "HYPERLINK");
		coordinator.page.locator("#identities").check();
		Download file = coordinator.page.waitForDownload(() -> coordinator.page.getByText("Tải XLSX").click());
		assertThat(file.suggestedFilename()).startsWith("register-AB-").endsWith(".xlsx");
		List<SheetRow> rows = SheetFile.read(Files.readAllBytes(file.path()), 10);
		assertThat(rows).hasSize(2);
		assertThat(rows.get(0).cells()).contains("Người phản ánh", "Số văn bản trả lời");
		assertThat(rows.get(1).cells()).contains("12/2025", "2025-03-04", "=HYPERLINK(\"http://a.example\")",
				"Không thụ lý");

		Visitor phone = visitor(Screen.PHONE, true).login("thanhtra");
		phone.open("/register?from=hom-qua").fit("register-phone-with-errors");
		phone.open("/register?agency=AB&which=imported").fit("register-phone");
		assertThat(phone.text()).contains("11/2025");
	}

	private static Visitor bring(Visitor coordinator, String name, String csv) {
		coordinator.open("/register/import");
		coordinator.page.locator("#file")
			.setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		return coordinator.press("Xem trước");
	}

}
