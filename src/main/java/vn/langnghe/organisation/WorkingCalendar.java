package vn.langnghe.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The days on which one agency works: Monday to Friday, less the holidays, plus the
 * swapped days. Immutable.
 *
 * <p>
 * A limit "of n working days from" a day has the next working day as its first, which is
 * how one-stop desks count from a receipt (Civil Code 2015 art. 147: the first day is
 * left out).
 */
public final class WorkingCalendar {

	private final NavigableMap<LocalDate, CalendarDay> exceptions = new TreeMap<>();

	private final WorkingHours hours;

	/** A calendar with the usual office hours. */
	public WorkingCalendar(Collection<CalendarDay> exceptions) {
		this(exceptions, WorkingHours.OFFICE);
	}

	/** A calendar with hours of its own. */
	public WorkingCalendar(Collection<CalendarDay> exceptions, WorkingHours hours) {
		exceptions.forEach((day) -> this.exceptions.put(day.day(), day));
		this.hours = hours;
	}

	/** The hours of a working day. */
	public WorkingHours hours() {
		return this.hours;
	}

	/** Whether the agency works on the day. */
	public boolean isWorkingDay(LocalDate day) {
		CalendarDay exception = this.exceptions.get(day);
		return (exception != null) ? exception.kind() == CalendarDay.Kind.WORKING : !CalendarDay.isWeekend(day);
	}

	/**
	 * The last day of a limit.
	 * @param from the day of receipt, itself not counted
	 * @param days at least 0; with 0 the day itself, or the next working day when nobody
	 * works on it
	 */
	public LocalDate plusWorkingDays(LocalDate from, int days) {
		if (days < 0) {
			throw new IllegalArgumentException("A time limit looks forward: " + days);
		}
		LocalDate day = (days == 0) ? nextWorkingDay(from) : from;
		for (int counted = 0; counted < days; counted++) {
			day = nextWorkingDay(day.plusDays(1));
		}
		return day;
	}

	private LocalDate nextWorkingDay(LocalDate earliest) {
		LocalDate day = earliest;
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	/**
	 * How many working days lie after the earlier and up to the later of two days;
	 * negative when {@code to} is the earlier.
	 */
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -workingDaysBetween(to, from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

	/** The same for the days on which two moments fall. */
	public int workingDaysBetween(Instant from, Instant to) {
		return workingDaysBetween(this.hours.dayOf(from), this.hours.dayOf(to));
	}

	/**
	 * The end of a limit that begins now.
	 * @param from when the matter was received, at any hour
	 * @param workingDays at least 0; 0 is the end of the same working day, or of the next
	 * one when that is already over
	 */
	public DueDate due(Instant from, int workingDays) {
		LocalDate received = this.hours.dayOf(from);
		boolean tooLateToday = workingDays == 0 && !from.isBefore(this.hours.closing(received));
		LocalDate first = (workingDays == 0 && !tooLateToday) ? received : received.plusDays(1);
		LocalDate date = plusWorkingDays(tooLateToday ? first : received, workingDays);
		List<CalendarDay> met = this.exceptions.subMap(first, true, date, true)
			.values()
			.stream()
			.filter(CalendarDay::changesTheWeek)
			.toList();
		return new DueDate(date, this.hours.closing(date), workingDays, received, met, knows(date));
	}

	/**
	 * Whether the days off of a past day's year were entered: before the first year that
	 * has any, only weekends are known and working days cannot be counted.
	 */
	public boolean tells(LocalDate day) {
		return !this.exceptions.isEmpty() && day.getYear() >= this.exceptions.firstKey().getYear();
	}

	/** Holidays are announced year by year: one entered day makes its year known. */
	private boolean knows(LocalDate date) {
		return !this.exceptions.isEmpty() && date.getYear() <= this.exceptions.lastKey().getYear();
	}

	/**
	 * The moment at which a part of the working time between two moments has passed, such
	 * as the reminder at two thirds. Time passes only on working days and only between
	 * the opening and the closing hour, at an even pace: the midday break is left out of
	 * account, since it would move a reminder by minutes and cost every reader a second
	 * thought. So a reminder never falls into a night, a weekend or Tết, and a step of
	 * one day has one too.
	 * @param from when the time begins
	 * @param due when it ends, not before {@code from}
	 * @param fraction from 0 to 1
	 * @return never before {@code from} nor after {@code due}; {@code due} itself when
	 * there is no working time between the two
	 */
	public Instant at(Instant from, Instant due, double fraction) {
		if (due.isBefore(from) || !(fraction >= 0 && fraction <= 1)) {
			throw new IllegalArgumentException("No part " + fraction + " of the time from " + from + " to " + due);
		}
		LocalDate last = this.hours.dayOf(due);
		long wanted = (long) (workingTime(from, due).toMillis() * fraction);
		for (LocalDate day = this.hours.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
			long worked = worked(day, from, due).toMillis();
			if (worked > 0 && wanted <= worked) {
				return later(from, this.hours.opening(day)).plusMillis(wanted);
			}
			wanted -= worked;
		}
		return due;
	}

	/**
	 * How much working time passed between two moments, counted as {@link #at} counts it;
	 * zero when the second is the earlier.
	 */
	public Duration workingTime(Instant from, Instant to) {
		Duration total = Duration.ZERO;
		LocalDate last = this.hours.dayOf(to);
		for (LocalDate day = this.hours.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
			total = total.plus(worked(day, from, to));
		}
		return total;
	}

	private Duration worked(LocalDate day, Instant from, Instant due) {
		Instant begin = later(from, this.hours.opening(day));
		Instant end = this.hours.closing(day).isBefore(due) ? this.hours.closing(day) : due;
		return (isWorkingDay(day) && begin.isBefore(end)) ? Duration.between(begin, end) : Duration.ZERO;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
