package vn.langnghe.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.WorkingCalendar;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/**
 * khắc phục: a measure against the cause that a finding named, from its order to the day
 * on which somebody else has seen whether it helped.
 */
@Service
@Transactional
public class Correcting {

	private static final double REMINDER = 2.0 / 3.0;

	private final CaseJournal journal;

	private final Actions actions;

	private final CaseLookup cases;

	private final ActionOwners owners;

	private final DeadlinePolicy policy;

	private final Calendars calendars;

	private final Agencies agencies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Correcting(CaseJournal journal, Actions actions, CaseLookup cases, ActionOwners owners, DeadlinePolicy policy,
			Calendars calendars, Agencies agencies, ApplicationEventPublisher events, Clock clock) {
		this.journal = journal;
		this.actions = actions;
		this.cases = cases;
		this.owners = owners;
		this.policy = policy;
		this.calendars = calendars;
		this.agencies = agencies;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Orders a measure against the cause that the approved finding of a case named.
	 * @param dueOn its last day, a working day
	 * @return the action's number
	 * @throws NotAllowedNow when the case has no approved finding
	 * @throws Invalid when the owner cannot do it, or the day is past or no working day
	 */
	public String plan(String caseNumber, String what, @Nullable Long ownerId, @Nullable LocalDate dueOn, Actor by) {
		CaseFile caseFile = this.cases.lock(caseNumber);
		Finding finding = this.cases.lastReply(caseFile)
			.filter((reply) -> reply.approvedBy() != null)
			.map(Reply::finding)
			.orElseThrow(() -> new NotAllowedNow("casework.action.error.no-finding"));
		Measure measure = measure(caseFile, what, ownerId, dueOn);
		CorrectiveAction action = this.actions
			.save(new CorrectiveAction(nextNumber(caseFile), caseFile, finding.rootCause(), measure));
		this.actions.flush();
		this.journal.change(caseNumber, "case.action-planned", by,
				(changed,
						now) -> (fact) -> fact.is("measure", action.number())
							.is("owner", measure.ownerId())
							.is("dueAt", measure.dueAt()));
		this.events.publishEvent(new ActionPlanned(action));
		this.events.publishEvent(new MeasureGiven(action));
		return action.number();
	}

	/** The owner reports what was done. */
	public void carryOut(String number, String evidence, Actor by) {
		CorrectiveAction action = get(number);
		this.journal.change(caseOf(action), "case.action-carried-out", by, (caseFile, now) -> {
			int days = this.policy.allowance(action.agencyId(), "effect", null, now).workingDays();
			action.carriedOut(evidence, now, this.calendars.of(action.agencyId()).due(now, days).instant());
			return (fact) -> fact.is("measure", number).is("checkAt", action.checkAt());
		});
	}

	/**
	 * Somebody else judges by whether the cause came back.
	 * @throws NotAllowedNow when it is the owner
	 */
	public void check(String number, boolean effective, String note, long staffId, Actor by) {
		CorrectiveAction action = get(number);
		this.journal.change(caseOf(action), "case.action-checked", by, (caseFile, now) -> {
			action.checked(effective, note, staffId, now);
			return (fact) -> fact.is("measure", number).is("effective", effective);
		});
	}

	/**
	 * It did not help: another measure.
	 * @throws Invalid as {@link #plan} does
	 */
	public void again(String number, String note, String what, @Nullable Long ownerId, @Nullable LocalDate dueOn,
			Actor by) {
		CorrectiveAction action = get(number);
		this.journal.change(caseOf(action), "case.action-decided", by, (caseFile, now) -> {
			action.again(note, measure(caseFile, what, ownerId, dueOn));
			return (fact) -> fact.is("measure", number).is("owner", action.ownerId()).is("dueAt", action.dueAt());
		});
		this.events.publishEvent(new MeasureGiven(action));
	}

	/** It did not help, and no more is done. */
	public void end(String number, String reason, Actor by) {
		CorrectiveAction action = get(number);
		this.journal.change(caseOf(action), "case.action-decided", by, (caseFile, now) -> {
			action.end(reason);
			return (fact) -> fact.is("measure", number).is("reason", reason);
		});
	}

	/** The day has passed without a report; told once a round. */
	public void breached(String number) {
		CorrectiveAction action = get(number);
		if (action.breached(this.clock.instant().truncatedTo(ChronoUnit.MICROS))) {
			this.journal.change(caseOf(action), "case.action-late", Actor.SYSTEM,
					(caseFile, now) -> (fact) -> fact.is("measure", number));
		}
	}

	/**
	 * @throws NotFound when there is no such action
	 */
	@Transactional(readOnly = true)
	public CorrectiveAction get(String number) {
		return this.actions.findByNumber(number).orElseThrow(NotFound::new);
	}

	/**
	 * @throws NotFound when there is no such action
	 */
	@Transactional(readOnly = true)
	public CorrectiveAction get(long id) {
		return this.actions.findById(id).orElseThrow(NotFound::new);
	}

	/** Those of a case, oldest first. */
	@Transactional(readOnly = true)
	public List<CorrectiveAction> of(CaseFile caseFile) {
		return this.actions.findByCaseIdOrderById(caseFile.id());
	}

	private String caseOf(CorrectiveAction action) {
		return this.cases.get(action.caseId()).number();
	}

	private Measure measure(CaseFile caseFile, String what, @Nullable Long ownerId, @Nullable LocalDate dueOn) {
		if (this.owners.of(caseFile).stream().noneMatch((staff) -> ownerId != null && staff.id() == ownerId)) {
			throw new Invalid("owner", "casework.action.error.owner");
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		WorkingCalendar calendar = this.calendars.of(caseFile.agencyId());
		if (dueOn == null || !dueOn.isAfter(now.atZone(VietnamTime.ZONE).toLocalDate())) {
			throw new Invalid("dueOn", "casework.action.error.due-past");
		}
		if (!calendar.isWorkingDay(dueOn)) {
			throw new Invalid("dueOn", "casework.action.error.due-no-working-day");
		}
		Instant due = dueOn.atTime(calendar.hours().closes()).atZone(VietnamTime.ZONE).toInstant();
		return new Measure(what, ownerId, now, calendar.at(now, due, REMINDER), due);
	}

	private String nextNumber(CaseFile caseFile) {
		String code = this.agencies.findById(caseFile.agencyId()).orElseThrow(NotFound::new).code();
		return "HD-%s-%d-%06d".formatted(code, this.clock.instant().atZone(VietnamTime.ZONE).getYear(),
				this.actions.nextNumber());
	}

}
