package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.langnghe.platform.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class DueDateWordsTest {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final WorkingCalendar calendar = NationalCalendar.read();

	private final DueDateWords words = new DueDateWords(Messages.ofTheProduct());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-10 | 15 | 15 ngày làm việc tính từ thứ Ba 10/11; 24/11 là ngày nghỉ (Ngày Văn hóa Việt Nam)
			2026-11-10 | 1  | 1 ngày làm việc tính từ thứ Ba 10/11
			2026-11-22 | 1  | 1 ngày làm việc tính từ Chủ nhật 22/11
			2026-11-10 | 0  | trong ngày làm việc, tính từ thứ Ba 10/11
			2026-02-11 | 5  | 5 ngày làm việc tính từ thứ Tư 11/02; từ 16/02 đến 20/02 là ngày nghỉ (Tết Nguyên đán)
			2026-08-21 | 6  | 6 ngày làm việc tính từ thứ Sáu 21/08; 22/08 là ngày làm việc (Làm bù (hoán đổi cho 31/8))
			2026-12-30 | 5  | 5 ngày làm việc tính từ thứ Tư 30/12; 01/01/2027 là ngày nghỉ (Tết Dương lịch)
			""")
	void aDueDateExplainsItselfInVietnamese(LocalDate from, int days, String sentence) {
		assertThat(this.words.explain(due(from, days), VIETNAMESE)).isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-10 | 15 | 15 working days from Tuesday 10 Nov; 24 Nov is a holiday (Ngày Văn hóa Việt Nam)
			2026-11-10 | 1  | 1 working day from Tuesday 10 Nov
			2026-02-11 | 5  | 5 working days from Wednesday 11 Feb; 16 Feb to 20 Feb are holidays (Tết Nguyên đán)
			2026-12-30 | 5  | 5 working days from Wednesday 30 Dec; 1 Jan 2027 is a holiday (Tết Dương lịch)
			""")
	void aDueDateExplainsItselfInEnglish(LocalDate from, int days, String sentence) {
		assertThat(this.words.explain(due(from, days), Locale.ENGLISH)).isEqualTo(sentence);
	}

	@Test
	void aHolidayThatIsNotFinalIsSaidToBeProvisional() {
		DueDate due = due(LocalDate.of(2027, 2, 1), 5);
		assertThat(this.words.explain(due, VIETNAMESE)).isEqualTo(
				"5 ngày làm việc tính từ thứ Hai 01/02; từ 04/02 đến 10/02 dự kiến là ngày nghỉ (Tết Nguyên đán, chưa chính thức)");
		assertThat(this.words.explain(due, Locale.ENGLISH)).isEqualTo(
				"5 working days from Monday 1 Feb; 4 Feb to 10 Feb are expected to be holidays (Tết Nguyên đán, provisional)");
	}

	@Test
	void aYearWithoutACalendarIsNamed() {
		DueDate due = due(LocalDate.of(2027, 12, 30), 5);
		assertThat(this.words.explain(due, VIETNAMESE))
			.endsWith("; chưa có lịch nghỉ năm 2028 nên hạn có thể thay đổi");
		assertThat(this.words.explain(due, Locale.ENGLISH))
			.endsWith("; the holidays of 2028 are not entered yet, so the date may change");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-26T09:00 | còn 3 ngày làm việc (thứ Ba 01/12)     | 3 working days left (Tuesday 1 Dec)
			2026-11-28T09:00 | còn 2 ngày làm việc (thứ Ba 01/12)     | 2 working days left (Tuesday 1 Dec)
			2026-11-30T18:00 | còn 1 ngày làm việc (thứ Ba 01/12)     | 1 working day left (Tuesday 1 Dec)
			2026-12-01T00:00 | hạn hôm nay                            | due today
			2026-12-01T17:00 | hạn hôm nay                            | due today
			2026-12-01T17:01 | quá hạn (hạn là thứ Ba 01/12)          | overdue (was due on Tuesday 1 Dec)
			2026-12-02T07:00 | quá hạn 1 ngày làm việc                | overdue by 1 working day
			2026-12-03T17:01 | quá hạn 2 ngày làm việc                | overdue by 2 working days
			2026-12-06T12:00 | quá hạn 3 ngày làm việc                | overdue by 3 working days
			""")
	void theTimeLeftIsSaidInWorkingDays(LocalDateTime now, String vietnamese, String english) {
		Instant due = due(LocalDate.of(2026, 11, 30), 1).instant();
		Instant present = now.atZone(WorkingHours.OFFICE.zone()).toInstant();
		assertThat(this.words.remaining(this.calendar, due, present, VIETNAMESE)).isEqualTo(vietnamese);
		assertThat(this.words.remaining(this.calendar, due, present, Locale.ENGLISH)).isEqualTo(english);
	}

	@Test
	void onTheWeekendAfterAFridayItIsOverdueThoughNoWorkingDayHasPassed() {
		Instant due = due(LocalDate.of(2026, 11, 26), 1).instant();
		assertThat(this.words.remaining(this.calendar, due, Instant.parse("2026-11-28T03:00:00Z"), VIETNAMESE))
			.isEqualTo("quá hạn (hạn là thứ Sáu 27/11)");
	}

	private DueDate due(LocalDate from, int days) {
		return this.calendar.due(from.atTime(9, 0).atZone(WorkingHours.OFFICE.zone()).toInstant(), days);
	}

}
