package vn.langnghe.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.VietnamTime;

/**
 * Changes the working days of an agency, and with them, in the same transaction, every
 * open deadline that is counted in them. What it will do is known before it is done.
 */
@Service
@Transactional
public class CalendarChanges {

	private final Calendars calendars;

	private final OpenDeadlines deadlines;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final JdbcClient database;

	private final Clock clock;

	CalendarChanges(Calendars calendars, OpenDeadlines deadlines, AuditTrail audit, ApplicationEventPublisher events,
			JdbcClient database, Clock clock) {
		this.calendars = calendars;
		this.deadlines = deadlines;
		this.audit = audit;
		this.events = events;
		this.database = database;
		this.clock = clock;
	}

	/** The day in Vietnam, the first that can be changed. */
	public LocalDate today() {
		return VietnamTime.today(this.clock);
	}

	/**
	 * The change that typed days come to.
	 * @throws Invalid beside the field that is wrong
	 */
	@Transactional(readOnly = true)
	public CalendarEdit entering(long agencyId, NewDays typed) {
		return new CalendarEdit(agencyId, rules(agencyId).check(typed), List.of(), Texts.nfc(typed.name()).strip(),
				Texts.nfc(typed.source()).strip());
	}

	/**
	 * Taking back what the agency has set for a day.
	 * @throws Invalid when the day is past or the reason missing
	 * @throws NotFound when the agency has set nothing for it
	 */
	@Transactional(readOnly = true)
	public CalendarEdit clearing(long agencyId, LocalDate day, String reason) {
		CalendarRules rules = rules(agencyId);
		if (!rules.own().contains(day)) {
			throw new NotFound();
		}
		rules.checkCleared(day, reason);
		return new CalendarEdit(agencyId, List.of(), List.of(day), Texts.nfc(reason).strip(), "");
	}

	/**
	 * The open deadlines that a change would move now, as far as this person may know.
	 */
	@Transactional(readOnly = true)
	public List<MovedDeadline> preview(CalendarEdit edit, SignedIn reader) {
		return this.deadlines.movedBy(edit.agencyId(), shift(edit), reader.staffId());
	}

	/**
	 * Makes the change. One transaction: either the day and every deadline it moves, or
	 * nothing.
	 * @return what it moved, as far as this person may know
	 */
	public List<MovedDeadline> make(CalendarEdit edit, SignedIn who, Actor by) {
		// One change of a calendar after the other; cases go on meanwhile.
		this.database.sql("select id from agency where id = ? for no key update")
			.param(edit.agencyId())
			.query(Long.class)
			.single();
		List<MovedDeadline> moved = preview(edit, who);
		DeadlineShift shift = shift(edit);
		edit.days().forEach((day) -> {
			this.calendars.set(edit.agencyId(), day, edit.source(), by.staffId());
			record(edit, "calendar.day-set", day.day(), by, day.kind().name());
		});
		edit.cleared().forEach((day) -> {
			this.calendars.clear(edit.agencyId(), day);
			record(edit, "calendar.day-cleared", day, by, null);
		});
		this.events.publishEvent(new CalendarChanged(edit.agencyId(), shift, edit.reason(), by));
		return moved;
	}

	private void record(CalendarEdit edit, String action, LocalDate day, Actor by, @Nullable String kind) {
		this.audit.record(AuditFact.ofAgency(edit.agencyId(), action, by)
			.is("day", day)
			.is("dayKind", kind)
			.is("reason", edit.reason())
			.is("source", edit.source().isEmpty() ? null : edit.source()));
	}

	private DeadlineShift shift(CalendarEdit edit) {
		List<CalendarDay> days = this.calendars.days(edit.agencyId());
		List<CalendarDay> changed = new ArrayList<>(days);
		changed.removeIf((day) -> edit.cleared().contains(day.day())
				|| edit.days().stream().anyMatch((set) -> set.day().equals(day.day())));
		changed.addAll(edit.days());
		changed.addAll(national(edit.cleared()));
		return new DeadlineShift(new WorkingCalendar(days), new WorkingCalendar(changed), edit.first(),
				this.clock.instant());
	}

	private List<CalendarDay> national(List<LocalDate> days) {
		return days.isEmpty() ? List.of()
				: this.database.sql("select day, kind, name, certainty from national_day where day in (:days)")
					.param("days", days)
					.query(Calendars::day)
					.list();
	}

	private CalendarRules rules(long agencyId) {
		Set<LocalDate> own = new LinkedHashSet<>(this.database.sql("select day from agency_day where agency_id = ?")
			.param(agencyId)
			.query(LocalDate.class)
			.list());
		return new CalendarRules(this.calendars.days(agencyId), own, today());
	}

}
