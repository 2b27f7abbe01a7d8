package vn.langnghe.platform;

import java.text.Normalizer;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTest {

	private static JdbcClient database;

	@BeforeAll
	static void migrate() {
		database = JdbcClient.create(TestDatabase.migrated().application());
	}

	@Test
	void theDatabaseFoldsEveryVietnameseLetterAsJavaDoes() {
		StringBuilder letters = new StringBuilder("Đđ 1.001193 \"½%_\\ 한국 İ ß Æ œ");
		for (String vowel : new String[] { "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y" }) {
			for (String tone : new String[] { "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323" }) {
				letters.append(vowel).append(tone).append(vowel.toUpperCase(Locale.ROOT)).append(tone);
			}
		}
		for (Normalizer.Form form : new Normalizer.Form[] { Normalizer.Form.NFC, Normalizer.Form.NFD }) {
			String text = Normalizer.normalize(letters, form);
			assertThat(database.sql("select fold(:text)").param("text", text).query(String.class).single())
				.isEqualTo(Texts.fold(text));
		}
	}

	@Test
	void theDatabaseCutsEveryTextIntoTheWordsThatJavaCutsItInto() {
		StringBuilder letters = new StringBuilder(
				"Hồ sơ H99.12-261005-0011, ngày 05/10: “khai\u200bsinh” (25.000đ)…\u00a0x² ½ 한국");
		// Latin, Cyrillic, Khmer, Vietnamese, punctuation and signs; other scripts change
		// with Unicode.
		for (int[] block : new int[][] { { 1, 0x530 }, { 0x1780, 0x1800 }, { 0x1e00, 0x1f00 }, { 0x2000, 0x2c00 },
				{ 0x3000, 0x3040 } }) {
			for (int letter = block[0]; letter < block[1]; letter++) {
				letters.append(" a").appendCodePoint(letter).append('b');
			}
		}
		for (Normalizer.Form form : new Normalizer.Form[] { Normalizer.Form.NFC, Normalizer.Form.NFD }) {
			String text = Normalizer.normalize(letters, form);
			assertThat(
					database.sql("select unnest(search_words(:text))").param("text", text).query(String.class).list())
				.isEqualTo(Texts.words(text));
		}
	}

}
