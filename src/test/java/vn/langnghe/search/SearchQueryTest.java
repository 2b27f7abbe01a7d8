package vn.langnghe.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTest {

	@Test
	void everySpellingOfTheSameWordsIsTheSameQuestion() {
		List<String> words = List.of("dang", "ky", "ket", "hon");
		for (String typed : List.of("Đăng ký kết hôn", "dang ky ket hon", "ĐĂNG KÝ, KẾT HÔN!",
				Normalizer.normalize("Đăng ký kết hôn", Form.NFD), "\u202eĐăng\u200b ký \ufeffkết h\u00adôn\u2069",
				"  đăng\u00a0ký\tkết\u3000hôn ")) {
			assertThat(SearchQuery.of(typed).words()).as(typed).isEqualTo(words);
		}
	}

	@Test
	void wordsSideBySideInTheHeadComeFirstAndAllAnywhereLast() {
		assertThat(SearchQuery.of("giấy khai sinh").tiers()).extracting(Object::toString)
			.containsExactly("Tier[column=head, lexemes='giay khai' & 'khai sinh']",
					"Tier[column=words, lexemes='giay khai' & 'khai sinh']",
					"Tier[column=head, lexemes='giay' & 'khai' & 'sinh']",
					"Tier[column=words, lexemes='giay' & 'khai' & 'sinh']");
		assertThat(SearchQuery.of("sổ").tiers()).extracting(Object::toString)
			.containsExactly("Tier[column=head, lexemes='so']", "Tier[column=words, lexemes='so']");
	}

	@Test
	void whatIsQuotedStandsSideBySideInEachQuestion() {
		assertThat(SearchQuery.of("trễ “khai sinh”").tiers().get(3).lexemes())
			.isEqualTo("'tre' & 'khai' & 'sinh' & 'khai sinh'");
		assertThat(SearchQuery.of("một \"dấu ngoặc").quoted()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "…", "'", "\\", "& | !", "()", "\"\"", "\u200b", "-", "%_" })
	void whatHasNoWordsAsksForNothing(String typed) {
		assertThat(SearchQuery.of(typed).isEmpty()).isTrue();
	}

	@Test
	void onlySoMuchIsReadAsSomebodyTypes() {
		SearchQuery query = SearchQuery.of("từ \"ngữ dài\" ".repeat(10_000));
		assertThat(query.typed().length()).isLessThanOrEqualTo(200);
		assertThat(query.words().size()).isLessThanOrEqualTo(16);
		assertThat(query.quoted().size()).isLessThanOrEqualTo(16);
	}

	@ParameterizedTest
	@ValueSource(strings = { "XA-2026-000123", " xa-2026-000123 ", "XA–2026–000123", "XA - 2026 - 000123",
			"XA-2026-\u200b000123" })
	void theNumberOfACaseIsKnownHoweverItIsWritten(String typed) {
		assertThat(SearchQuery.of(typed).number()).contains("XA-2026-000123");
		assertThat(SearchQuery.of(typed).isTrackingCode()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khai sinh", "2026-000123", "XA-2026-123", "XA-2026-000123 khai sinh" })
	void otherWordsAreNoNumber(String typed) {
		assertThat(SearchQuery.of(typed).number()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7K2QX-M4NPA-9B3CD-EFGH5-JKMNP6", "7k2qx m4npa 9b3cd efgh5 jkmnp6",
			"7K2QXM4NPA9B3CDEFGH5JKMNP6", "7K2QX–M4NPA–9B3CD–EFGH5–JKMNP6" })
	void aTrackingCodeIsKnownHoweverItIsWritten(String typed) {
		assertThat(SearchQuery.of(typed).isTrackingCode()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khong nop duoc ho so khai sinh", "H99.12-261005-0011", "toi nop ho so khai tu 2026" })
	void wordsAreNoTrackingCode(String typed) {
		assertThat(SearchQuery.of(typed).isTrackingCode()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0912 000 101", "+84 912-000-101", "(0912)000.101", "mau.nguyen@example.com" })
	void aWayToReachSomebodyIsKnown(String typed) {
		assertThat(SearchQuery.of(typed).isContact()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khai sinh", "05/10/2026", "H99.12-261005-0011", "41/HD-UBND" })
	void wordsAreNoWayToReachSomebody(String typed) {
		assertThat(SearchQuery.of(typed).isContact()).isFalse();
	}

}
