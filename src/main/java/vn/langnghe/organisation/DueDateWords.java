package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says due dates in words, in the reader's language. */
@Component
public class DueDateWords {

	private final MessageSource messages;

	DueDateWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Why the limit ends when it does, as in "15 ngày làm việc tính từ thứ Ba 10/11;
	 * 24/11 là ngày nghỉ (Ngày Văn hóa Việt Nam)". Days that are not final are said to be
	 * so.
	 */
	public String explain(DueDate due, Locale locale) {
		int year = due.from().getYear();
		List<String> parts = new ArrayList<>();
		parts.add(say(locale, (due.workingDays() == 0) ? "due.sameDay" : "due.counted", due.workingDays(),
				day(due.from(), year, locale)));
		for (List<CalendarDay> run : runs(due.exceptions())) {
			parts.add(exception(run, year, locale));
		}
		if (!due.calendarKnown()) {
			parts.add(say(locale, "due.unknownYear", String.valueOf(due.date().getYear())));
		}
		return String.join("; ", parts);
	}

	/**
	 * How much time is left, as in "còn 3 ngày làm việc (thứ Ba 01/12)", "hạn hôm nay" or
	 * "quá hạn 2 ngày làm việc".
	 * @param calendar the calendar of the agency that must act
	 * @param due the end of the limit
	 * @param now the present moment
	 */
	public String remaining(WorkingCalendar calendar, Instant due, Instant now, Locale locale) {
		LocalDate today = calendar.hours().dayOf(now);
		LocalDate dueDay = calendar.hours().dayOf(due);
		int left = calendar.workingDaysBetween(today, dueDay);
		String day = day(dueDay, today.getYear(), locale);
		if (now.isAfter(due)) {
			return (left == 0) ? say(locale, "due.justOverdue", day) : say(locale, "due.overdue", -left);
		}
		return today.equals(dueDay) ? say(locale, "due.today") : say(locale, "due.left", left, day);
	}

	/** Tết is said once, not five times: neighbours of one name make one run. */
	private static List<List<CalendarDay>> runs(List<CalendarDay> days) {
		List<List<CalendarDay>> runs = new ArrayList<>();
		for (CalendarDay day : days) {
			List<CalendarDay> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
			if (run.isEmpty() || !continues(run.get(run.size() - 1), day)) {
				run = new ArrayList<>();
				runs.add(run);
			}
			run.add(day);
		}
		return runs;
	}

	private static boolean continues(CalendarDay before, CalendarDay day) {
		return before.name().equals(day.name()) && before.kind() == day.kind() && before.certainty() == day.certainty()
				&& before.day().plusDays(1).datesUntil(day.day()).allMatch(CalendarDay::isWeekend);
	}

	private String exception(List<CalendarDay> run, int year, Locale locale) {
		CalendarDay first = run.get(0);
		String days = date(first.day(), year, locale);
		if (run.size() > 1) {
			days = say(locale, "day.range", days, date(run.get(run.size() - 1).day(), year, locale));
		}
		String key = (first.kind() == CalendarDay.Kind.HOLIDAY) ? "due.holiday" : "due.working";
		return say(locale, first.isProvisional() ? key + ".provisional" : key, days, first.name(), run.size());
	}

	/**
	 * The weekdays are messages because the JDK writes "Thứ Ba" and "Chủ Nhật" where
	 * Decree 30/2020 (appendix II) writes "thứ Ba" and "Chủ nhật" inside a sentence.
	 */
	private String day(LocalDate day, int year, Locale locale) {
		return say(locale, "day", say(locale, "weekday." + day.getDayOfWeek()), date(day, year, locale));
	}

	private String date(LocalDate day, int year, Locale locale) {
		String pattern = say(locale, (day.getYear() == year) ? "day.pattern" : "day.patternWithYear");
		return DateTimeFormatter.ofPattern(pattern, locale).format(day);
	}

	private String say(Locale locale, String key, Object... values) {
		return this.messages.getMessage("organisation." + key, values, locale);
	}

}
