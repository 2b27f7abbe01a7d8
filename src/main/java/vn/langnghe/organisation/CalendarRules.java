package vn.langnghe.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;

/**
 * What may be entered into a calendar: nothing that changes the past, nothing twice,
 * nothing without effect, nothing without a reason.
 *
 * @param days the calendar's days that differ from their weekday, national and own
 * @param own those that the agency has set itself
 * @param today the day in Vietnam
 */
record CalendarRules(List<CalendarDay> days, Set<LocalDate> own, LocalDate today) {

	private static final int LONGEST_RUN = 31;

	private static final int LONGEST_SOURCE = 200;

	/**
	 * The days that what was typed comes to.
	 * @throws Invalid beside the field that is wrong
	 */
	List<CalendarDay> check(NewDays typed) {
		required("source", typed.source(), "organisation.calendar.error.source");
		boolean holiday = typed.kind() == CalendarDay.Kind.HOLIDAY;
		notPast("day", typed.day());
		if (typed.last().isBefore(typed.day()) || typed.last().isAfter(typed.day().plusDays(LONGEST_RUN - 1))) {
			throw new Invalid("until", "organisation.calendar.error.until", LONGEST_RUN);
		}
		if (!holiday && (typed.until() != null || typed.exchange() != null)) {
			throw new Invalid((typed.until() != null) ? "until" : "exchange",
					"organisation.calendar.error.only-holiday");
		}
		List<CalendarDay> entered = new ArrayList<>();
		for (LocalDate day = typed.day(); !day.isAfter(typed.last()); day = day.plusDays(1)) {
			if (typed.until() == null || isMet(day)) {
				entered.add(free("day", typed.as(day, typed.kind()), typed.replaces()));
			}
		}
		if (typed.exchange() != null) {
			notPast("exchange", typed.exchange());
			if (!typed.exchange().isBefore(typed.day()) && !typed.exchange().isAfter(typed.last())) {
				throw new Invalid("exchange", "organisation.calendar.error.twice");
			}
			entered.add(free("exchange", typed.as(typed.exchange(), CalendarDay.Kind.WORKING), false));
		}
		if (entered.isEmpty()) {
			throw new Invalid("day", "organisation.calendar.error.weekend");
		}
		return entered;
	}

	/**
	 * Checks that a day of the agency can be taken back.
	 * @throws Invalid when it is past or the reason is missing
	 */
	void checkCleared(LocalDate day, String reason) {
		notPast("reason", day);
		required("reason", reason, "organisation.calendar.error.name.empty");
	}

	/** In a run of holidays only the days count on which somebody would work. */
	private boolean isMet(LocalDate day) {
		return new WorkingCalendar(this.days).isWorkingDay(day);
	}

	private CalendarDay free(String field, CalendarDay day, boolean replaces) {
		if (this.own.contains(day.day()) && !replaces) {
			throw new Invalid(field, "organisation.calendar.error.taken");
		}
		CalendarDay there = byDay().get(day.day());
		if (there == null && !day.changesTheWeek()) {
			throw new Invalid(field, (day.kind() == CalendarDay.Kind.HOLIDAY) ? "organisation.calendar.error.weekend"
					: "organisation.calendar.error.weekday");
		}
		return day;
	}

	private Map<LocalDate, CalendarDay> byDay() {
		Map<LocalDate, CalendarDay> byDay = new HashMap<>();
		this.days.forEach((day) -> byDay.put(day.day(), day));
		return byDay;
	}

	private void notPast(String field, LocalDate day) {
		if (day.isBefore(this.today)) {
			throw new Invalid(field, "organisation.calendar.error.past");
		}
	}

	private static void required(String field, String text, String message) {
		String plain = Texts.nfc(text).strip();
		if (plain.isEmpty()) {
			throw new Invalid(field, message);
		}
		if (plain.length() > LONGEST_SOURCE) {
			throw new Invalid(field, "organisation.calendar.error.name.long");
		}
	}

}
