package vn.langnghe.intake.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.EarlierCase;
import vn.langnghe.casework.EarlierEnding;
import vn.langnghe.casework.Submitter;
import vn.langnghe.intake.register.CheckedRow.Outcome;
import vn.langnghe.platform.Messages;
import vn.langnghe.platform.sheet.SheetRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a row of an earlier register must say, rule by rule. */
class RowRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

	private final RegisterWords words = new RegisterWords(Messages.ofTheProduct());

	private final RowRules rules = new RowRules(2, this.words,
			(typed) -> typed.equals("1.001193") ? Optional.of(7L) : Optional.empty(), TODAY, everyColumn());

	private int line = 3;

	@Test
	void aWholeRowIsReadAsItStands() {
		EarlierCase read = accepted(Map.of());
		assertThat(read).isEqualTo(new EarlierCase(2, "15/2025", LocalDate.of(2025, 3, 3),
				new Submitter("Nguyễn Thị Mẫu", "0912000101", null, "Thôn Đoài", false),
				"Trả chậm hai ngày. Không xin lỗi.", "Trả chậm hai ngày.\nKhông xin lỗi.", 7L, "H99.12-250224-0011",
				Channel.PHONE, "Tư pháp – Hộ tịch", "anh Hai quầy 2", EarlierEnding.ANSWERED, LocalDate.of(2025, 3, 6),
				"Đã xin lỗi", "27/UBND-VP", true));
	}

	@ParameterizedTest
	@CsvSource({ "3/3/2025,2025-03-03", "03-12-2024,2024-12-03", "31.01.2025,2025-01-31", "2025-03-03,2025-03-03",
			"2025-03-03T00:00,2025-03-03" })
	void daysAreDayMonthYearOrIso(String typed, LocalDate day) {
		assertThat(RegisterDates.read(typed)).contains(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02/2025", "13/13/2025", "2025/03/03", "3/3/25", "hôm qua", "45719", "" })
	void whatIsNoDayIsNotGuessed(String typed) {
		assertThat(RegisterDates.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "RECEIVED_ON,'',empty", "RECEIVED_ON,31/02/2025,day", "RECEIVED_ON,29/11/2026,ahead",
			"RECEIVED_ON,03/03/1925,too-old", "ENDED_ON,02/03/2025,before-receipt", "ENDED_ON,29/11/2026,ahead",
			"ENDED_ON,'',empty", "NARRATIVE,'',empty", "OLD_NUMBER,'',empty", "SUBMITTER,'',nameless",
			"PHONE,chín một hai,phone", "PROCEDURE,9.999999,unknown", "CHANNEL,bồ câu,unknown", "ENDING,'',unfinished",
			"ENDING,đang giải quyết,unfinished", "ENDING,để sau,ending", "RATING,tàm tạm,unknown",
			"OUTCOME,ERROR:#N/A,formula", "ABOUT,a\u0007b,controls" })
	void eachRuleRefusesARowWithItsOwnWordsAtItsColumn(RegisterColumn column, String typed, String what) {
		CheckedRow row = row(Map.of(column, typed));
		assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(row.problems()).anySatisfy((problem) -> {
			assertThat(problem.column()).isEqualTo(column);
			assertThat(problem.what()).isEqualTo(what);
			assertThat(Messages.ofTheProduct()
				.getMessage(problem.messageKey(), problem.about().toArray(), Locale.forLanguageTag("vi")))
				.doesNotContain("{");
		});
	}

	@Test
	void everyProblemOfARowIsNamedAtOnce() {
		assertThat(row(Map.of(RegisterColumn.RECEIVED_ON, "x", RegisterColumn.CHANNEL, "y", RegisterColumn.ENDING, "z"))
			.problems()).extracting(Problem::column)
			.containsExactly(RegisterColumn.RECEIVED_ON, RegisterColumn.CHANNEL, RegisterColumn.ENDING);
	}

	@Test
	void aTextThatIsTooLongIsRefusedAndNotCut() {
		assertThat(row(Map.of(RegisterColumn.NARRATIVE, "a".repeat(10_001))).problems()).extracting(Problem::what)
			.containsExactly("long");
		assertThat(row(Map.of(RegisterColumn.OLD_NUMBER, "9", RegisterColumn.NARRATIVE, "ộ".repeat(10_000))).outcome())
			.isEqualTo(Outcome.ACCEPTED);
	}

	@Test
	void aNumberMayStandOnlyOnceHoweverItIsTyped() {
		row(Map.of(RegisterColumn.OLD_NUMBER, "15/PA-2025"));
		CheckedRow second = row(Map.of(RegisterColumn.OLD_NUMBER, " 15 / pa-2025 "));
		assertThat(second.problems()).extracting(Problem::what, Problem::about)
			.containsExactly(tuple("twice", List.of("4")));
	}

	@Test
	void wordsOfBothLanguagesAreKnownWithoutMarksAndCapitals() {
		assertThat(this.words.ending("DA TRA LOI")).contains(EarlierEnding.ANSWERED);
		assertThat(this.words.ending("Refused")).contains(EarlierEnding.REFUSED);
		assertThat(this.words.channel("đường dây nóng")).contains(Channel.PHONE);
		assertThat(this.words.column("  ngày TIẾP nhận ")).contains(RegisterColumn.RECEIVED_ON);
		assertThat(this.words.column("Received on")).contains(RegisterColumn.RECEIVED_ON);
		assertThat(this.words.satisfied("không hài lòng")).contains(false);
	}

	@Test
	void everyColumnHasAHeadingOfItsOwnInBothLanguages() {
		Stream.of("vi", "en")
			.map(Locale::forLanguageTag)
			.forEach((language) -> Stream.of(RegisterColumn.values())
				.forEach((column) -> assertThat(
						this.words.column(Messages.ofTheProduct().getMessage(column.messageKey(), null, language)))
					.contains(column)));
	}

	@Test
	void aPhoneWhoseFirstDigitTheSpreadsheetDroppedGetsItBack() {
		assertThat(accepted(Map.of(RegisterColumn.PHONE, "912000101")).submitter()).extracting("phone")
			.isEqualTo("0912000101");
	}

	@Test
	void onlyAnAnswerCanHaveBeenRated() {
		assertThat(row(Map.of(RegisterColumn.ENDING, "Không thụ lý")).problems()).extracting(Problem::what)
			.containsExactly("rated-without-answer");
		assertThat(accepted(Map.of(RegisterColumn.OLD_NUMBER, "9", RegisterColumn.ENDING, "Không thụ lý",
				RegisterColumn.RATING, ""))
			.satisfied()).isNull();
	}

	private EarlierCase accepted(Map<RegisterColumn, String> other) {
		CheckedRow row = row(other);
		assertThat(row.problems()).isEmpty();
		return Objects.requireNonNull(row.earlier());
	}

	private CheckedRow row(Map<RegisterColumn, String> other) {
		Map<RegisterColumn, String> cells = new EnumMap<>(Map.of(RegisterColumn.OLD_NUMBER, "15/2025",
				RegisterColumn.RECEIVED_ON, "03/03/2025", RegisterColumn.SUBMITTER, "Nguyễn Thị Mẫu",
				RegisterColumn.PHONE, "0912 000 101", RegisterColumn.ADDRESS, "Thôn Đoài", RegisterColumn.NARRATIVE,
				"Trả chậm hai ngày.\nKhông xin lỗi.", RegisterColumn.PROCEDURE, "1.001193",
				RegisterColumn.DOSSIER_NUMBER, "H99.12-250224-0011", RegisterColumn.CHANNEL, "Điện thoại",
				RegisterColumn.DEPARTMENT, "Tư pháp – Hộ tịch"));
		cells.putAll(Map.of(RegisterColumn.ABOUT, "anh Hai quầy 2", RegisterColumn.ENDING, "Đã trả lời",
				RegisterColumn.OUTCOME, "Đã xin lỗi", RegisterColumn.ENDED_ON, "06/03/2025",
				RegisterColumn.REPLY_NUMBER, "27/UBND-VP", RegisterColumn.RATING, "Hài lòng"));
		cells.putAll(other);
		List<String> row = new ArrayList<>(Collections.nCopies(RegisterColumn.values().length, ""));
		cells.forEach((column, cell) -> row.set(column.ordinal(), cell));
		return this.rules.check(new SheetRow(++this.line, row));
	}

	private static Map<RegisterColumn, Integer> everyColumn() {
		Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
		Stream.of(RegisterColumn.values()).forEach((column) -> columns.put(column, column.ordinal()));
		return columns;
	}

}
