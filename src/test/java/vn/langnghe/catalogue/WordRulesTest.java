package vn.langnghe.catalogue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.langnghe.platform.Csv;

import static org.assertj.core.api.Assertions.assertThat;

/** What plain words suggest, and that the list of them can be trusted. */
class WordRulesTest {

	private final WordRules rules = new WordRules();

	@ParameterizedTest(name = "{1}: {0}")
	@CsvSource({ "Tôi tố cáo ông A nhận hối lộ, DENUNCIATION", "Toi to cao ong A nhan hoi lo, DENUNCIATION",
			"Tôi khiếu nại quyết định thu hồi đất, COMPLAINT", "Quy định này quá lỗi thời, FEEDBACK_REGULATION",
			"Tôi xin góp ý nên có ghế chờ, PROPOSAL", "Cán bộ rất nhiệt tình, PRAISE", "can bo rat nhiet tinh, PRAISE",
			"Vay tiền nhanh lãi suất thấp, SPAM", "Tôi chờ mãi chưa có kết quả, FEEDBACK_CONDUCT",
			"Giải quyết theo quy định, FEEDBACK_CONDUCT", "នេះ, FEEDBACK_CONDUCT" })
	void wordsSpeakForANature(String text, Nature nature) {
		assertThat(this.rules.nature(text).value()).isEqualTo(nature);
	}

	@ParameterizedTest(name = "{2}: {0}")
	@CsvSource({ "Hồ sơ trễ hẹn, FEEDBACK_CONDUCT, DELAY", "ho so tre hen, FEEDBACK_CONDUCT, DELAY",
			"Anh ấy gợi ý bồi dưỡng, FEEDBACK_CONDUCT, HARASSMENT", "Quầy đóng cửa, FEEDBACK_CONDUCT, NON_PERFORMANCE",
			"Giấy ghi sai tên, FEEDBACK_CONDUCT, INCORRECT_PERFORMANCE",
			"Quy định lỗi thời, FEEDBACK_REGULATION, UNSUITABLE",
			"Hai văn bản mâu thuẫn, FEEDBACK_REGULATION, INCONSISTENT",
			"Xã tự đặt thêm giấy, FEEDBACK_REGULATION, UNLAWFUL",
			"Trái với hiệp định, FEEDBACK_REGULATION, CONTRARY_TO_TREATY", "Hồ sơ trễ hẹn, PRAISE, OTHER" })
	void wordsSpeakForAKindThatFitsTheNature(String text, Nature nature, FeedbackKind kind) {
		assertThat(this.rules.kind(text, nature)).map(Likely::value).contains(kind);
	}

	@Test
	void theReasonIsTheWordsThatWereFound() {
		assertThat(this.rules.nature("Tôi TỐ CÁO ông ấy vi phạm pháp luật.").words()).containsExactly("tố cáo",
				"vi phạm pháp luật");
		assertThat(this.rules.nature("Tôi chờ lâu").words()).isEmpty();
	}

	@Test
	void nothingIsSuggestedWhereTheWordsSayNothing() {
		assertThat(this.rules.kind("Mong xã xem xét", Nature.FEEDBACK_CONDUCT)).isEmpty();
	}

	/**
	 * "cút" is abuse, "cụt" is not; without its diacritics a word is only half a word.
	 */
	@Test
	void whoWritesWithDiacriticsIsReadWithThem() {
		assertThat(this.rules.nature("Con tôi bị cụt tay").value()).isEqualTo(Nature.FEEDBACK_CONDUCT);
		assertThat(this.rules.nature("Cút hết đi").value()).isEqualTo(Nature.SPAM);
	}

	@Test
	void theTableNamesOnlyWhatThereIsAndNothingTwice() {
		List<Map<String, String>> rows = Csv.read("seed/word-rules.csv");
		assertThat(rows).hasSizeGreaterThan(100).allSatisfy((row) -> {
			assertThat(row.get("words")).isNotBlank().isLowerCase();
			assertThat(Integer.parseInt(row.get("weight"))).isBetween(-5, 5).isNotZero();
			assertThat(row.get("what").equals("nature") ? Nature.valueOf(row.get("value"))
					: FeedbackKind.valueOf(row.get("value")))
				.isNotNull();
		});
		assertThat(rows).extracting((row) -> row.get("what") + row.get("value") + row.get("words"))
			.doesNotHaveDuplicates();
	}

}
