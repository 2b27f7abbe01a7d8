package vn.langnghe.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.langnghe.casework.Placeholder;
import vn.langnghe.casework.Signature;
import vn.langnghe.letters.LetterComposing.Addressed;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LetterFillingTest {

	private static final LetterHeading HEADING = new LetterHeading("", "Ủy ban nhân dân xã An Bình", "AB", "An Bình");

	private static final Signature DEPUTY = new Signature(1, "KT", "12/QĐ", "Chủ tịch Ủy ban nhân dân xã",
			"Phó Chủ tịch Ủy ban nhân dân xã", "Lê Thị Giả Định");

	private static final Map<Placeholder, String> CASE = Map.of(Placeholder.CASE_NUMBER, "AB-2026-000001",
			Placeholder.REPLY, "Đoạn một.\n\nĐoạn hai.");

	@Test
	void aLetterSaysWhatTheCaseSaysAndEndsAsOfficialLettersDo() {
		LetterWords words = reply("V/v phản ánh số {caseNumber}", "{reply}", HEADING, DEPUTY);

		assertThat(words.subject()).isEqualTo("V/v phản ánh số AB-2026-000001");
		assertThat(words.text(false)).containsExactly("Đoạn một.", "Đoạn hai./.");
		assertThat(words.text(true)).containsExactly("Xin lỗi vì trả lời chậm.", "Đoạn một.", "Đoạn hai./.");
		assertThat(words.posts()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
		assertThat(words.signer()).isEqualTo("Lê Thị Giả Định");
	}

	@Test
	void everythingThatIsMissingIsNamedAtOnce() {
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> reply("{procedure} {dueAt}", "{reply} {procedure}",
					new LetterHeading("", "Cơ quan Nào Đó", "AB", ""),
					new Signature(1, "TUQ", "12/QĐ", "Chủ tịch", "Ủy ban nhân dân xã", "Lê Thị Giả Định")))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("letters.error.missing"))
			.satisfies((refusal) -> assertThat(refusal.arguments()[0].toString()).contains("letters.missing.place",
					"letters.missing.post", "casework.placeholder.procedure", "casework.placeholder.dueAt"));
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(() -> reply("V/v", "{reply}", HEADING, null))
			.satisfies((refusal) -> assertThat(refusal.arguments()[0].toString()).contains("letters.missing.signer"));
	}

	@Test
	void aPlaceThatNobodyCanFillIsRefusedBesideItsBlock() {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> template(LetterKind.REPLY, "{question}", "{reply}"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("subject"))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly("{question}"));
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> template(LetterKind.SUPPLEMENT, "Bổ sung", "{question} {"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("body"));
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> template(LetterKind.REPLY, "V/v", "Không có gì"))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("letters.template.error.reply"));
	}

	@ParameterizedTest
	@CsvSource({ "Ủy ban nhân dân xã An Bình,An Bình", "UBND phường 3,Phường 3",
			"Ủy ban nhân dân thị trấn Ea T'ling,Ea T'ling", "Ủy ban nhân dân tỉnh Mẫu,Mẫu", "Sở Nội vụ,''" })
	void thePlaceIsWhatTheNameOfACommitteeSays(String agency, String place) {
		assertThat(LetterHeading.placeOf(agency)).isEqualTo(place);
	}

	@Test
	void aReplyThatNamesItsRecipientIsNotAddressedTwice() {
		assertThat(Addressed.in("Kính gửi: bà Nguyễn Thị Mẫu.\n\nHồ sơ đã xong."))
			.isEqualTo(new Addressed("bà Nguyễn Thị Mẫu", "Hồ sơ đã xong."));
		assertThat(Addressed.in("Kính gửi bà, hồ sơ đã xong.").to()).isNull();
	}

	@Test
	void aDayHasTwoDigitsWhereOneCouldBeChanged() {
		LetterPaper paper = LetterPaper.unregistered(reply("V/v", "{reply}", HEADING, DEPUTY), null, "AB",
				Instant.parse("2026-02-04T17:00:00Z"));
		assertThat(List.of(paper.dayOfMonth(), paper.month(), paper.year())).containsExactly("05", "02", "2026");
	}

	private static LetterWords reply(String subject, String body, LetterHeading heading,
			@Nullable Signature signature) {
		return new LetterFilling(template(LetterKind.REPLY, subject, body), CASE::get).words(heading, signature,
				"Xin lỗi vì trả lời chậm.");
	}

	private static LetterTemplate template(LetterKind kind, String subject, String body) {
		return new LetterTemplate(kind, "", subject, "ông/bà", body, "- Lưu: VT.", false);
	}

}
