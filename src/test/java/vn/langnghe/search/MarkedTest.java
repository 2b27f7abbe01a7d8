package vn.langnghe.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import vn.langnghe.search.Marked.Snippet;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTest {

	private static final List<String> WORDS = List.of("khai", "sinh");

	@Test
	void wordsAreMarkedHoweverTheyAreSpelled() {
		assertThat(shown(Marked.whole("Giấy KHAI SINH; khải sịnh, khaisinh", WORDS)))
			.isEqualTo("Giấy [KHAI] [SINH]; [khải] [sịnh], khaisinh");
		String decomposed = Normalizer.normalize("khải sịnh", Form.NFD);
		assertThat(shown(Marked.whole("kha\u200bi sinh " + decomposed, WORDS)))
			.isEqualTo("[kha\u200bi] [sinh] [" + decomposed.replace(" ", "] [") + "]");
	}

	@Test
	void piecesTogetherAreTheText() {
		String text = "<b>khai</b> & 'sinh' 😭 \u202e";
		assertThat(Marked.whole(text, WORDS).pieces().stream().map(Marked.Piece::text).collect(Collectors.joining()))
			.isEqualTo(text);
		assertThat(shown(Marked.whole("", WORDS))).isEmpty();
	}

	@Test
	void theSnippetShowsWhereMostWordsStandSideBySide() {
		String filler = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(20);
		Snippet best = Marked.best("khai " + filler + "sinh con, giấy khai sinh của con " + filler, WORDS);
		assertThat(shown(best.marked())).contains("giấy [khai] [sinh] của con").hasSizeLessThan(260);
		assertThat(best.after()).isTrue();
		assertThat(best.before()).isTrue();
		assertThat(best.worth()).isEqualTo(5);
	}

	@Test
	void aTextWithoutTheWordsIsShownFromItsBeginning() {
		Snippet best = Marked.best("Tôi nộp hồ sơ.", WORDS);
		assertThat(shown(best.marked())).isEqualTo("Tôi nộp hồ sơ.");
		assertThat(best.worth()).isZero();
		assertThat(best.after() || best.before()).isFalse();
	}

	@Test
	void aSnippetIsCutBetweenWordsAndNeverInsideALetter() {
		for (int length = 150; length < 280; length++) {
			for (String text : List.of("x".repeat(length) + "😭".repeat(60) + " khai",
					"😭".repeat(length) + " khai sinh", "ab ".repeat(length) + "khai")) {
				String shown = shown(Marked.best(text, WORDS).marked());
				assertThat(Character.isLowSurrogate(shown.charAt(0))).isFalse();
				assertThat(Character.isHighSurrogate(shown.charAt(shown.length() - 1))).isFalse();
			}
		}
	}

	private static String shown(Marked marked) {
		return marked.pieces()
			.stream()
			.map((piece) -> piece.found() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
