package vn.langnghe.attachments;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTest {

	@Test
	void whatNobodySeesIsWrittenOutAndTheRestStays() {
		assertThat(FileName.shown("ảnh\u202Egpj.exe")).isEqualTo("ảnh[U+202E]gpj.exe");
		assertThat(FileName.shown("a\0b\r\nSet-Cookie: x")).isEqualTo("a[U+0000]b[U+000D][U+000A]Set-Cookie: x");
		assertThat(FileName.shown("../../x.jsp")).isEqualTo("../../x.jsp");
		assertThat(FileName.shown("Đơn khiếu nại.pdf")).isEqualTo("Đơn khiếu nại.pdf");
		assertThat(FileName.shown("  ")).isEqualTo("–");
	}

	@Test
	void ofALongNameTheMiddleIsLeftOut() {
		String shown = FileName.shown("ă".repeat(300) + ".docx");
		assertThat(shown).hasSize(200).startsWith("ăăă").endsWith("ăă.docx").contains("…");
		assertThat(FileName.shown("\u200B".repeat(300))).hasSizeLessThanOrEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Đơn khiếu nại (bản 2).DOC | AB-2026-000001-1-don-khieu-nai-ban-2.pdf",
					"../../x.jsp | AB-2026-000001-1-x.pdf", "ảnh[U+202E]gpj.exe | AB-2026-000001-1-anh-u-202e-gpj.pdf",
					"– | AB-2026-000001-1.pdf", "'\"; filename=x' | AB-2026-000001-1-filename-x.pdf",
					"C:\\ảnh\\1.png | AB-2026-000001-1-c-anh-1.pdf" })
	void givenOutIsANameOfOurOwnWithTheEndingOfWhatItIs(String name, String given) {
		Attachment file = new Attachment(new byte[0], 1, name, FileKind.PDF, 1, Instant.EPOCH);
		assertThat(FileName.given("AB-2026-000001", 1, file)).isEqualTo(given);
	}

}
