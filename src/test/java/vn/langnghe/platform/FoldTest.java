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

}
