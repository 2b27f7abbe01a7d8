package vn.langnghe.catalogue;

import java.text.Normalizer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ProceduresTest {

	private static JdbcClient database;

	private final Procedures procedures = new Procedures(database);

	@BeforeAll
	static void migrate() {
		database = JdbcClient.create(TestDatabase.migrated().application());
		new Procedures(database).seed();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			khai sinh      | Đăng ký khai sinh
			KHAI SINH      | Đăng ký khai sinh
			đăng ký ket    | Đăng ký kết hôn
			hon ket        | Đăng ký kết hôn
			1.001193       | Đăng ký khai sinh
			1001193        | Đăng ký khai sinh
			'  dat   giao '| Giao đất, cho thuê đất, chuyển mục đích sử dụng đất
			xay dung       | Cấp giấy phép xây dựng nhà ở riêng lẻ
			ho tich trich  | Cấp bản sao trích lục hộ tịch
			""")
	void wordsFindAProcedureInAnyOrderWithOrWithoutDiacritics(String words, String name) {
		assertThat(this.procedures.search(words, "", 10)).first().extracting(Procedure::name).isEqualTo(name);
		assertThat(this.procedures.search(Normalizer.normalize(words, Normalizer.Form.NFD), "", 10)).first()
			.extracting(Procedure::name)
			.isEqualTo(name);
	}

	@Test
	void thoseThatBeginWithTheWordsComeFirst() {
		assertThat(this.procedures.search("chung thuc", "", 10)).extracting(Procedure::name)
			.containsExactly("Chứng thực bản sao từ bản chính", "Chứng thực chữ ký");
		assertThat(this.procedures.search("ho", "", 30)).first()
			.extracting(Procedure::name)
			.isEqualTo("Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hộ chiếu", "%%", "_", "khai sinh \\", "'; drop table x; --" })
	void whatNoProcedureContainsFindsNothing(String words) {
		assertThat(this.procedures.search(words, "", 10)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000", "\ud83d" })
	void withNothingTypedEveryProcedureIsFound(String words) {
		assertThat(this.procedures.search(words, "", 100)).hasSize(21);
		assertThat(this.procedures.search(words, "", 5)).hasSize(5);
	}

	@Test
	void aFloodOfWordsIsCutOff() {
		assertThat(this.procedures.search("sinh ".repeat(100_000), "", 5)).isNotEmpty();
	}

	@Test
	void aCodeFindsItsProcedureWithItsFacts() {
		Procedure marriageStatus = this.procedures.find("1.004873").orElseThrow();
		assertThat(marriageStatus.timeLimit()).isEqualTo(3);
		assertThat(marriageStatus.counting()).isEqualTo(Counting.WORKING_DAYS);
		assertThat(marriageStatus.ordinaryCase()).isTrue();
		assertThat(marriageStatus.verified()).isTrue();
		Procedure pension = this.procedures.find("1.014027").orElseThrow();
		assertThat(pension.timeLimit()).isNull();
		assertThat(pension.verified()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "9.999999", "", "1.00119", "1.001193 ", "\u0000" })
	void aCodeThatIsNotThereFindsNothing(String code) {
		assertThat(this.procedures.find(code)).isEmpty();
	}

	@Test
	void seedingAgainKeepsWhatHasBeenCorrected() {
		database.sql("update administrative_procedure set verified = true where code = '2.000884'").update();
		this.procedures.seed();
		assertThat(database.sql("select count(*) from administrative_procedure").query(Integer.class).single())
			.isEqualTo(21);
		assertThat(this.procedures.find("2.000884")).get().matches(Procedure::verified);
	}

}
