package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a change of an agency's calendar does to the deadlines that are open: each keeps
 * the number of working days it had left from the first changed day on. So it needs no
 * knowledge of how a deadline came about, and taking the change back gives back the old
 * one. A deadline that is broken stays broken; what is due before the changed day stays.
 */
public final class DeadlineShift {

	private final WorkingCalendar before;

	private final WorkingCalendar after;

	private final LocalDate first;

	private final Instant now;

	/**
	 * @param before the calendar until now
	 * @param after the calendar from now on
	 * @param first the first day in which the two differ
	 * @param now the present moment
	 */
	public DeadlineShift(WorkingCalendar before, WorkingCalendar after, LocalDate first, Instant now) {
		this.before = before;
		this.after = after;
		this.first = first;
		this.now = now;
	}

	/**
	 * The deadline under the new calendar. It comes earlier only when a day more is
	 * worked, and never before the end of the next working day: nobody is late by an
	 * edit.
	 * @param due the end of a working day
	 */
	public Instant of(Instant due) {
		LocalDate day = this.before.hours().dayOf(due);
		if (!due.isAfter(this.now) || day.isBefore(this.first) || !this.before.isWorkingDay(day)) {
			return due;
		}
		LocalDate base = this.first.minusDays(1);
		LocalDate moved = this.after.plusWorkingDays(base, this.before.workingDaysBetween(base, day));
		if (moved.isBefore(day)) {
			LocalDate earliest = this.after.due(this.now, 1).date();
			moved = earliest.isAfter(moved) ? earliest : moved;
			moved = moved.isAfter(day) ? day : moved;
		}
		return moved.equals(day) ? due : this.after.hours().closing(moved);
	}

	/** Whether a moment is still to come, so that it can move. */
	public boolean isAhead(Instant moment) {
		return moment.isAfter(this.now);
	}

	/** The calendar from now on. */
	public WorkingCalendar after() {
		return this.after;
	}

}
