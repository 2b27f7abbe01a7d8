package vn.langnghe.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.langnghe.platform.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class LetterTest {

	@ParameterizedTest
	@ValueSource(strings = { "\r\nBcc: a@example.com", "\nX: y", "\r", "\u0085x", "\u2028x", "\u0000" })
	void aSubjectIsOneLineWhateverItsArgumentBringsAlong(String more) {
		assertThat(new Letter("Phản ánh XA-2026-000001" + more, "", "vi").subject()).startsWith("Phản ánh XA-2026")
			.matches("[^\\p{Cntrl}\\u0085\\u2028\\u2029]*");
	}

	@Test
	void everyKindHasASubjectAndASentenceInBothLanguages() {
		for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
			Stream.of(NoticeKind.values())
				.flatMap((kind) -> Stream.of(kind.subjectKey(), kind.sentenceKey()))
				.forEach((key) -> assertThat(
						Messages.ofTheProduct().getMessage(key, new Object[] { "XA-1", 2, 3, 4 }, locale))
					.isNotBlank()
					.doesNotContain("{", "''"));
		}
	}

}
