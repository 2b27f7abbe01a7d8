package vn.langnghe.platform;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	@ParameterizedTest
	@CsvSource({ "Đăng ký khai sinh, dang ky khai sinh", "ƯỚC NGUYỆN, uoc nguyen", "Huệ đi Đà Nẵng, hue di da nang",
			"1.001193, 1.001193", "한국, 한국" })
	void foldingLeavesPlainLowerCaseLetters(String text, String folded) {
		assertThat(Texts.fold(text)).isEqualTo(folded);
		assertThat(Texts.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded);
	}

	@Test
	void composedAndDecomposedWordsAreStoredAlike() {
		String word = "Tiếng Việt";
		assertThat(Texts.nfc(Normalizer.normalize(word, Normalizer.Form.NFD))).isEqualTo(Texts.nfc(word));
	}

}
