package vn.langnghe.platform.paper;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class TypeTest {

	private final Type type = new Type();

	@Test
	void allOfVietnameseStaysAsItIs() {
		String words = "Ủy ban nhân dân xã Ẩm Thượng: “đã thụ lý” – 120.000 ₫…\n\tẰ ẵ ệ Ỗ ở ỹ";

		assertThat(this.type.readable(words)).isEqualTo(words);
	}

	@Test
	void aSignWithoutALetterIsWrittenAsItsCodeAndNeverTurnsTheLine() {
		assertThat(this.type.readable("vui \ud83d\ude00 \u202e \u4e2d \u0001"))
			.isEqualTo("vui [U+1F600] [U+202E] [U+4E2D] [U+0001]");
		assertThat(this.type.readable("Mới → Xong")).isEqualTo("Mới -&gt; Xong");
	}

	@Test
	void linesBreakAtBlanksAlone() {
		AtBlanks breaks = new AtBlanks();
		breaks.setText("số AB-2026-000001  ngày 05/10/2026");

		assertThat(IntStream.generate(breaks::next).takeWhile((place) -> place >= 0).boxed()).containsExactly(3, 19, 24,
				34);
	}

	/**
	 * Copied, searched and read aloud it is what was written: no ligature swallows
	 * letters.
	 */
	@Test
	void whatStandsOnPaperIsReadBackLetterForLetter() throws IOException {
		SpringTemplateEngine templates = new SpringTemplateEngine();
		templates.setTemplateResolver(new StringTemplateResolver());
		String words = "office affix 3ff8db fflfi Nguyễn Thị Mẫu ở xã Ẩm Thượng";

		byte[] pdf = new Paper(templates, this.type).write(
				"<html><body style=\"font-family: 'Noto Serif'\"><p>" + words + "</p></body></html>", Locale.ROOT,
				Map.of());

		try (PDDocument read = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(read).strip()).isEqualTo(words);
		}
	}

}
