package vn.langnghe.casework;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.DueDate;
import vn.langnghe.organisation.WorkingCalendar;
import vn.langnghe.platform.Invalid;

/** Turns the days that the policy allows into moments, by the agency's calendar. */
@Component
public class Deadlines {

	private static final double REMINDER = 2.0 / 3.0;

	private final DeadlinePolicy policy;

	private final Calendars calendars;

	Deadlines(DeadlinePolicy policy, Calendars calendars) {
		this.policy = policy;
		this.calendars = calendars;
	}

	Promise promise(long agencyId, @Nullable FeedbackKind kind, Instant clockStartedAt) {
		int days = this.policy.allowance(agencyId, Steps.CASE, kind, clockStartedAt).workingDays();
		return new Promise(clockStartedAt, days, 0, 0, this.calendars.of(agencyId).due(clockStartedAt, days).instant());
	}

	/**
	 * The promise after the citizen was waited for, by the agency's policy: put off by
	 * the working days of waiting, counted anew from the answer, or as it was.
	 */
	Promise afterWaiting(CaseFile caseFile, SupplementClock policy, Instant askedAt, Instant answeredAt) {
		Promise before = caseFile.promise();
		WorkingCalendar calendar = this.calendars.of(caseFile.agencyId());
		return switch (policy) {
			case CONTINUE -> before;
			case RESTART -> promise(caseFile.agencyId(), caseFile.classification().kind(), answeredAt);
			case PAUSE -> {
				int waited = calendar.workingDaysBetween(askedAt, answeredAt);
				int days = before.dueDays() + waited;
				yield new Promise(before.clockStartedAt(), days, before.pausedDays() + waited, before.extendedDays(),
						calendar.due(before.clockStartedAt(), days).instant());
			}
		};
	}

	/**
	 * The promise with more time.
	 * @throws Invalid when it is more than may be granted
	 */
	Promise extended(CaseFile caseFile, int workingDays) {
		int most = this.policy
			.allowance(caseFile.agencyId(), Steps.EXTENSION, caseFile.classification().kind(),
					caseFile.promise().clockStartedAt())
			.workingDays();
		if (workingDays < 1 || workingDays > most) {
			throw new Invalid("days", "casework.error.extension-days", most);
		}
		Promise before = caseFile.promise();
		int days = before.dueDays() + workingDays;
		return new Promise(before.clockStartedAt(), days, before.pausedDays(), before.extendedDays() + workingDays,
				this.calendars.of(caseFile.agencyId()).due(before.clockStartedAt(), days).instant());
	}

	/** The clock of a step that must end at a moment someone named. */
	StepClock clockUntil(CaseFile caseFile, String step, Instant now, Instant due) {
		return new StepClock(step, now, this.calendars.of(caseFile.agencyId()).at(now, due, REMINDER), due);
	}

	/** The step that runs, with the times that hold now. */
	StepClock again(CaseFile caseFile, StepClock running) {
		Instant due = due(caseFile, running.step(), running.stepStartedAt());
		return new StepClock(running.step(), running.stepStartedAt(),
				this.calendars.of(caseFile.agencyId()).at(running.stepStartedAt(), due, REMINDER), due);
	}

	/** The end of the working day after a moment. */
	Instant dayAfter(CaseFile caseFile, Instant moment) {
		return this.calendars.of(caseFile.agencyId()).due(moment, 1).instant();
	}

	/**
	 * How many working days a case has taken since its clock started, the waiting for the
	 * citizen included.
	 */
	public int elapsed(CaseFile caseFile, Instant until) {
		return this.calendars.of(caseFile.agencyId()).workingDaysBetween(caseFile.promise().clockStartedAt(), until);
	}

	/** The time of a step that begins now. */
	public StepClock clock(CaseFile caseFile, String step, Instant now) {
		Instant due = due(caseFile, step, now);
		return new StepClock(step, now, this.calendars.of(caseFile.agencyId()).at(now, due, REMINDER), due);
	}

	RatingWindow ratingWindow(CaseFile caseFile, Instant now) {
		return new RatingWindow(now, due(caseFile, Steps.RATING, now));
	}

	/**
	 * When something that begins now must be done. A time counted from the case's clock
	 * that is already used up still leaves one working day: nobody is late at the moment
	 * of receiving work.
	 */
	public Instant due(CaseFile caseFile, String step, Instant now) {
		DeadlinePolicy.Allowance allowance = this.policy.allowance(caseFile.agencyId(), step,
				caseFile.classification().kind(), caseFile.promise().clockStartedAt());
		WorkingCalendar calendar = this.calendars.of(caseFile.agencyId());
		Instant from = allowance.fromClock() ? caseFile.promise().clockStartedAt() : now;
		int more = allowance.fromClock() ? caseFile.promise().pausedDays() + caseFile.promise().extendedDays() : 0;
		Instant due = calendar.due(from, allowance.workingDays() + more).instant();
		Instant earliest = calendar.due(now, 1).instant();
		return due.isBefore(earliest) ? earliest : due;
	}

	/** Why the citizen's deadline is what it is. */
	public DueDate explained(CaseFile caseFile) {
		Promise promise = caseFile.promise();
		return this.calendars.of(caseFile.agencyId()).due(promise.clockStartedAt(), promise.dueDays());
	}

}
