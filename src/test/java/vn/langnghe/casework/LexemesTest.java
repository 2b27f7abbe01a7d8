package vn.langnghe.casework;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LexemesTest {

	private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.migrated().application());

	@Test
	void wordsAndPairsOfNeighboursAreFoundEachOnce() {
		assertThat(Lexemes.of("Khai sinh, khai sinh!")).containsExactly("khai", "sinh", "khai sinh", "sinh khai");
		assertThat(Lexemes.of(" … ")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "–", "Đăng ký khai sinh", "H99.12-261005-0011 ngày 05/10, 25.000đ 25.000đ",
			"kha\u200bi\u202e si\u00adnh" })
	void theDatabaseMakesTheSame(String text) {
		for (String one : List.of(text, text + " " + "ưỡ한😀".repeat(50) + " " + text)) {
			assertThat(DATABASE.sql("select unnest(tsvector_to_array(search_vector(?)))")
				.param(one)
				.query(String.class)
				.list()).containsExactlyInAnyOrder(Lexemes.of(one));
		}
	}

}
