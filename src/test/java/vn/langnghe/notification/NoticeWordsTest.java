package vn.langnghe.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/** What is delivered, and what may take its place. */
class NoticeWordsTest {

	/** As long as a commune's address, its number and a signature can be. */
	private static final String LINK = "https://phananhkiennghi.thanhmoc.sonla.gov.vn/track/link/THANHMOC-2026-123456/"
			+ "0123456789ABCDEFGHJKMNPQRS";

	private final NoticeTexts texts = new NoticeTexts(Messages.ofTheProduct(), Mockito.mock(NoticeTemplates.class));

	private final SampleNotice samples = Mockito.mock(SampleNotice.class);

	private final TemplateRules rules = new TemplateRules(this.samples);

	NoticeWordsTest() {
		Mockito.when(this.samples.fill(Mockito.anyString(), Mockito.anyLong(), Mockito.anyString()))
			.thenAnswer((call) -> filled(call.getArgument(0)));
	}

	static Stream<Arguments> everything() {
		return Stream.of(NoticeKind.values())
			.flatMap((kind) -> Stream.of("vi", "en").map((language) -> Arguments.of(kind, language)));
	}

	@ParameterizedTest
	@MethodSource("everything")
	void whatIsDeliveredKeepsTheRulesForWhatIsWritten(NoticeKind kind, String language) {
		NoticeText delivered = this.texts.delivered(kind, Locale.forLanguageTag(language));
		assertThat(this.rules.problems(1, kind, language, delivered)).extracting(Invalid::messageKey).isEmpty();
		assertThat(delivered.body()).contains("{link}", "{agency}");
		assertThat(delivered.sms() != null).isEqualTo(kind.toCitizen());
	}

	@ParameterizedTest
	@MethodSource("everything")
	void aShortMessageIsAtMostThreeHoweverLongTheLink(NoticeKind kind, String language) {
		String sms = this.texts.delivered(kind, Locale.forLanguageTag(language)).sms();
		if (sms != null) {
			assertThat(SmsParts.of(filled(sms))).isLessThanOrEqualTo(SmsParts.MOST);
		}
	}

	@ParameterizedTest
	@CsvSource({ "70,1,ắ", "71,2,ắ", "134,2,ắ", "135,3,ắ", "201,3,ắ", "202,4,ắ", "160,1,a", "161,2,a", "306,2,a",
			"307,3,a" })
	void aVietnameseLetterMakesTheMessageShort(int letters, int parts, String letter) {
		assertThat(SmsParts.of(letter.repeat(letters))).isEqualTo(parts);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Đọc tại {link}            | {link                    | notification.template.error.brace
			Đọc tại {link}            | Ngày 12} {link}          | notification.template.error.brace
			Đọc tại {link}            | { link }                 | notification.template.error.brace
			Đọc tại {link}            | {T(java.lang.Runtime)}   | notification.template.error.brace
			Đọc tại {link}            | ${link} {name}           | notification.template.error.unknown
			Đọc tại {link}            | {mine} {link}            | notification.template.error.unknown
			Đọc tại {link} {agency}   | Đọc trên trang           | notification.template.error.missing
			{caseNumber}              | {link}                   | -
			Đọc tại {link} {dueAt}    | {link} {link}            | -
			""")
	void whatCannotBeFilledIsRefusedWithTheReason(String subject, String body, String problem) {
		List<Invalid> problems = this.rules.problems(1, NoticeKind.RECEIVED, "vi",
				new NoticeText(subject, body, "{link}"));
		assertThat(problems).extracting(Invalid::messageKey)
			.containsExactlyElementsOf(problem.equals("-") ? List.of() : List.of(problem));
		assertThat(problems).extracting(Invalid::field).allMatch("body"::equals);
	}

	@ParameterizedTest
	@CsvSource({ "SUBJECT,''", "SMS,''", "SMS,Không có chỗ xem" })
	void nothingMandatoryIsMissing(String where, String text) {
		NoticeText words = where.equals("SMS") ? new NoticeText("a", "{link}", text)
				: new NoticeText(text, "{link}", "{link}");
		assertThat(this.rules.problems(1, NoticeKind.RECEIVED, "vi", words)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "60,0", "130,1" })
	void aMessageOfMoreThanThreePartsIsRefused(int letters, int problems) {
		assertThat(this.rules.problems(1, NoticeKind.RECEIVED, "vi",
				new NoticeText("a", "{link}", "ắ".repeat(letters) + " {link}")))
			.hasSize(problems);
	}

	private static String filled(String text) {
		return Blanks.fill(text, (blank) -> switch (blank) {
			case CASE_NUMBER -> "THANHMOC-2026-123456";
			case LINK -> LINK;
			default -> "{link}";
		});
	}

}
