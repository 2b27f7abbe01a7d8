package vn.langnghe.intake;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenTest {

	private static final String VIETNAMESE = "Phường chậm cấp giấy khai sinh ở quầy số hai ";

	@Test
	void bothFormsOfVietnameseAreKeptAndCountedAlike() {
		String composed = VIETNAMESE.repeat(300).substring(0, 10_000);
		String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
		assertThat(decomposed.length()).isGreaterThan(composed.length());
		assertThat(Written.paragraphs(decomposed)).isEqualTo(Written.paragraphs(composed));
		assertThat(Written.length(Written.paragraphs(decomposed))).isEqualTo(10_000);
	}

	@Test
	void aLineEndCountsOnceHoweverTheBrowserSendsIt() {
		assertThat(Written.paragraphs("một\r\nhai\rba\nbốn")).isEqualTo("một\nhai\nba\nbốn");
	}

	@Test
	void aFaceCountsAsOneCharacter() {
		assertThat(Written.length("😀😀")).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u001bb", "a\u0085b", "a\ud800b", "\u001fa" })
	void controlCharactersAndHalvesAreFound(String text) {
		assertThat(Written.hasControls(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "một\r\n\thai", "😀", "<script>alert(1)</script>", "a\u200bb\u202ec" })
	void whatPeopleTypeIsNoControlCharacter(String text) {
		assertThat(Written.hasControls(text)).isFalse();
	}

	@Test
	void testimonyKeepsMarksNobodySeesAndIdentifiersLoseThem() {
		assertThat(Written.paragraphs("a\u200bb\u202ec")).isEqualTo("a\u200bb\u202ec");
		assertThat(Written.identifier(" H12.\u200b34\u202e-56\u00a0 ")).isEqualTo("H12.34-56");
	}

	@Test
	void aTitleIsMadeOfWholeFirstWords() {
		assertThat(Written.firstWords("Nộp hồ sơ\nba tuần")).isEqualTo("Nộp hồ sơ ba tuần");
		String cut = Written.firstWords(VIETNAMESE.repeat(10));
		assertThat(Written.length(cut)).isLessThanOrEqualTo(Written.LONGEST_TITLE);
		assertThat(VIETNAMESE.repeat(10)).startsWith(cut.replace("…", " "));
	}

}
