package vn.langnghe.casework;

import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlaceholderTest {

	private static final Map<Placeholder, String> KNOWN = Map.of(Placeholder.CASE_NUMBER, "AB-2026-000001",
			Placeholder.TITLE, "Thu {agency} $1 \\ 50.000");

	@Test
	void everyPlaceholderIsFilledAndWhatNobodyKnowsIsAVisibleBlank() {
		String text = filled("Số {caseNumber}: {title}, thủ tục {procedure}.");
		assertThat(text).isEqualTo("Số AB-2026-000001: Thu {agency} $1 \\ 50.000, thủ tục [… PROCEDURE].");
		assertThat(Placeholder.isLeftIn(text)).isTrue();
		assertThat(Placeholder.isLeftIn("Kính gửi ông/bà… và thân nhân [1]")).isFalse();
	}

	@Test
	void whatStandsInBracesAndIsNoPlaceholderIsNamed() {
		assertThat(Placeholder.unknownIn("{caseNumber} {submiter} {} {submiter}", Placeholder.OF_REPLIES))
			.containsExactly("{submiter}", "{}");
		assertThat(Placeholder.unknownIn("{caseNumber", Placeholder.OF_REPLIES)).containsExactly("{");
		assertThat(Placeholder.unknownIn("caseNumber}", Placeholder.OF_REPLIES)).containsExactly("}");
		assertThat(Placeholder.unknownIn("Không có gì", Placeholder.OF_REPLIES)).isEmpty();
	}

	@Test
	void aTemplateWithAnUnknownPlaceholderIsRefusedBesideItsText() {
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> new ReplyTemplate("own-1", "vi", "Thử", null, null, "Kính gửi {ten}", true, false))
			.satisfies((refusal) -> {
				assertThat(refusal.field()).isEqualTo("body");
				assertThat(refusal.arguments()).containsExactly("{ten}");
			});
	}

	private static String filled(String body) {
		return Placeholder.fill(body, KNOWN::get, Placeholder::name);
	}

}
