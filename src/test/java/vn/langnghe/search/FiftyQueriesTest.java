package vn.langnghe.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Texts;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What an official would type finds the story meant, in every spelling. */
@IntegrationTest
class FiftyQueriesTest {

	private static final String QUERIES = """
			giấy khai sinh cho con | FS-001
			hộ kinh doanh trễ hạn | FS-002
			bắt photo lại | FS-003
			lướt điện thoại | FS-004
			không biên lai | FS-005
			không nhận hồ sơ, không cho phiếu | FS-006
			trưởng thôn xác nhận | FS-007
			ghi sai năm sinh | FS-008
			niêm yết phí lệ phí | FS-009
			xe lăn | FS-010
			hồ sơ chưa đạt | FS-011
			giấy khuyết tật cho con tôi | FS-012
			tiệm tạp hóa | FS-013
			trợ cấp hưu trí ba tháng | FS-014
			hội đồng xác định khuyết tật | FS-015
			mái tôn dột | FS-016
			mai táng phí | FS-017
			giấy phép xây dựng quá 15 ngày | FS-018
			thửa đất vườn ông bà | FS-019
			đóng quầy | FS-020
			chứng thực chữ ký giấy ủy quyền | FS-021
			cưới thiệt hay cưới giả | FS-022
			chạy thận | FS-023
			H99.12-261005-0011 | FS-002
			h99.12 260922 0014 | FS-018
			ngôn ngữ ký hiệu | FS-068
			đấu giá | FS-069
			thư xin lỗi | FS-070
			gắn camera | FS-071
			xem file đính kèm | FS-072
			bảo vệ cho mượn 20 nghìn | FS-073
			bấm trước cho khỏi trễ hạn | FS-074
			căn cước cho mẹ liệt giường | FS-075
			môi giới đất | FS-076
			khai tử cho ông nội | FS-077
			41/HD-UBND | FS-078
			tranh cái rãnh nước | FS-079
			ép nhựa | FS-080
			chụp màn hình | FS-081
			lệ phí trích lục | FS-082
			vay ngân hàng | FS-083
			301/QĐ-UBND | FS-084
			khu công nghiệp | FS-087
			giấy mua bán viết tay | FS-088
			người Tày | FS-091
			giấy ra viện | FS-093
			60 số mỗi ngày | FS-095
			trạm y tế chuyển thông tin | FS-096
			nhóm zalo | FS-101
			tòa án phúc thẩm | FS-117
			"quy trình nội bộ" | FS-116
			1.004837 | FS-116
			nuôi con nuôi riêng tư | FS-113
			Ngọc Mãi có dấu ngã | FS-120
			""";

	@Autowired
	private Communes communes;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private Procedures procedures;

	@Autowired
	private CaseSearch search;

	@Test
	void eachListedQueryFindsItsStoryInEverySpelling() throws IOException {
		Commune commune = this.communes.commune();
		// By a name that no story says, or the case would be about this person.
		long reader = this.communes.engage(commune.agency(), "Quách Thị Quỳnh", Role.INSPECTOR).id();
		Map<String, String> numbers = tell(commune);
		List<String[]> queries = QUERIES.lines().map((line) -> line.split(" \\| ")).toList();
		assertThat(queries).hasSizeGreaterThan(50);
		List<String> missed = new ArrayList<>();
		for (String[] query : queries) {
			for (String spelled : spellings(query[0])) {
				List<String> found = this.search.page(SearchQuery.of(spelled), Filter.NONE, reader, null)
					.stream()
					.limit(CaseSearch.PAGE)
					.map(FoundCase::number)
					.toList();
				if (!found.contains(numbers.get(query[1]))) {
					missed.add(spelled + " finds " + found.size());
				}
			}
		}
		assertThat(missed).isEmpty();
	}

	private static List<String> spellings(String query) {
		String composed = Normalizer.normalize(query, Form.NFC);
		return List.of(composed, Normalizer.normalize(query, Form.NFD), Texts.fold(query),
				composed.toUpperCase(Locale.ROOT), composed.replaceAll("(?<=\\p{L})(?=\\p{L})", "\u200b"),
				"\u202b " + composed.replace(" ", " \u00a0") + "\u2069");
	}

	private Map<String, String> tell(Commune commune) throws IOException {
		Map<String, String> numbers = new HashMap<>();
		try (InputStream file = getClass().getResourceAsStream("/samples/hundred-and-twenty.jsonl")) {
			String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			for (JsonNode story : new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll()) {
				numbers.put(story.get("id").asText(), tell(commune, story));
			}
		}
		assertThat(numbers).hasSize(120);
		return numbers;
	}

	private String tell(Commune commune, JsonNode story) {
		Long procedure = this.procedures.find(text(story, "procedureCode")).map(Procedure::id).orElse(null);
		String dossier = text(story, "dossierNumber");
		String about = text(story, "about");
		return this.intake
			.submit(new NewSubmission(this.codes.newKey(), commune.id(), Channel.WEB, "vi", text(story, "text"),
					text(story, "title"), procedure, dossier.isEmpty() ? null : dossier, about.isEmpty() ? null : about,
					null, null))
			.caseNumber();
	}

	private static String text(JsonNode story, String name) {
		return Normalizer.normalize(story.path(name).asText(""), Form.NFC);
	}

}
