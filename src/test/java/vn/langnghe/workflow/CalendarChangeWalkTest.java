package vn.langnghe.workflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.Escalations;
import vn.langnghe.casework.Promise;
import vn.langnghe.casework.StepClock;
import vn.langnghe.casework.SupplementClock;
import vn.langnghe.casework.SupplementPolicy;
import vn.langnghe.intake.Tracking;
import vn.langnghe.organisation.CalendarChanges;
import vn.langnghe.organisation.CalendarDay;
import vn.langnghe.organisation.CalendarEdit;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.MovedDeadline;
import vn.langnghe.organisation.NewDays;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.WorkingCalendar;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;

/** A change of the calendar moves what is open and nothing that is past. */
class CalendarChangeWalkTest extends ProcessWalk {

	private static final String STORM = "Nghỉ do bão số 9";

	@Autowired
	private CalendarChanges changes;

	@Autowired
	private Calendars calendars;

	@Autowired
	private Escalations escalations;

	@Autowired
	private SupplementPolicy policy;

	@Autowired
	private Tracking tracking;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	private Staff admin;

	@BeforeEach
	void engageAnAdministrator() {
		this.admin = this.communes.engage(this.commune.agency(), "Lý Văn Trị", Role.ADMIN);
	}

	@Test
	void aDayOffMovesThePromiseTheStepItsTimersAndItsWorkAndTheCitizenReadsWhy() {
		String number = this.walk.assigned(this.commune);
		Commune elsewhere = this.communes.commune();
		String theirs = this.walk.assigned(elsewhere);
		Promise promise = this.walk.get(number).promise();
		StepClock step = step(number);
		LocalDate off = day(step.stepDueAt());

		List<MovedDeadline> foreseen = this.changes.preview(dayOff(off), Communes.signedIn(this.admin));
		assertThat(step(number)).as("only looked at").isEqualTo(step);
		List<MovedDeadline> moved = make(dayOff(off));

		assertThat(moved).isEqualTo(foreseen)
			.extracting(MovedDeadline::messageKey)
			.containsExactly("casework.moved.PROMISE", "casework.moved.STEP");
		WorkingCalendar now = this.calendars.of(this.commune.id());
		assertThat(now.isWorkingDay(off)).isFalse();
		assertThat(day(step(number).stepDueAt())).isEqualTo(now.plusWorkingDays(off, 1));
		assertThat(day(this.walk.get(number).promise().dueAt()))
			.isEqualTo(now.plusWorkingDays(day(promise.dueAt()), 1));
		assertThat(this.walk.get(number).promise().dueDays()).isEqualTo(promise.dueDays());
		assertThat(timer(number, "feedback", "handle-breach")).isEqualTo(step(number).stepDueAt());
		assertThat(timer(number, "feedback", "handle-reminder").toEpochMilli())
			.isEqualTo(step(number).stepRemindAt().toEpochMilli());
		assertThat(dueOf(number, "handle")).isEqualTo(step(number).stepDueAt());
		assertThat(audited(number, "case.recounted")).isEqualTo(1);
		var seen = this.tracking.show(number, Locale.forLanguageTag("vi"));
		assertThat(Objects.requireNonNull(seen.besides().moved()).from()).isEqualTo(day(promise.dueAt()));
		assertThat(seen.besides().moved().reason()).isEqualTo(STORM);
		assertThat(Objects.requireNonNull(seen.deadline()).explanation()).contains(STORM);
		assertThat(this.tracking.show(theirs, Locale.ENGLISH).besides().moved()).as("another agency").isNull();

		this.clock.moveTo(step.stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).as("not late at the old time").doesNotContain("intervene");
		this.clock.moveTo(step(number).stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).as("late at the new one").contains("intervene");
		finish(number);
		finish(elsewhere, theirs);
	}

	@Test
	void theCitizenIsToldWhenThePromisedDayMovesLaterAndOnlyThen() {
		String number = this.walk.assigned(this.commune);
		LocalDate off = day(this.walk.get(number).promise().dueAt());
		make(dayOff(off));
		assertThat(told(number)).as("put off").containsOnlyOnce("PUT_OFF").doesNotContain("OWN_TIME_MOVED");
		LocalDate next = day(this.walk.get(number).promise().dueAt());
		make(dayOff(next));
		assertThat(told(number)).as("put off once more").filteredOn("PUT_OFF"::equals).hasSize(2);
		make(new CalendarEdit(this.commune.id(), List.of(), List.of(next), STORM, ""));
		assertThat(day(this.walk.get(number).promise().dueAt())).isEqualTo(next);
		assertThat(told(number)).as("earlier again").filteredOn("PUT_OFF"::equals).hasSize(2);
	}

	@Test
	void takenBackEverythingIsAsItWas() {
		String number = this.walk.assigned(this.commune);
		Promise promise = this.walk.get(number).promise();
		StepClock step = step(number);
		LocalDate off = day(step.stepDueAt());
		make(dayOff(off));

		this.changes.make(this.changes.clearing(this.commune.id(), off, "Bão đã tan"), Communes.signedIn(this.admin),
				Communes.signedIn(this.admin).as("ADMIN"));

		assertThat(this.walk.get(number).promise()).isEqualTo(promise);
		assertThat(step(number)).isEqualTo(step);
		assertThat(timer(number, "feedback", "handle-breach")).isEqualTo(step.stepDueAt());
		finish(number);
	}

	@Test
	void whatIsBrokenStaysBrokenAndWhatFollowsFromItMoves() {
		String number = this.walk.assigned(this.commune);
		StepClock step = step(number);
		this.clock.moveTo(step.stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		Instant followUp = dueOf(number, "follow-up");
		Instant superior = timer(number, "feedback", "superior-due");
		LocalDate off = day(followUp);

		make(dayOff(off));

		assertThat(step(number)).isEqualTo(step);
		assertThat(dueOf(number, "handle")).isEqualTo(step.stepDueAt());
		assertThat(this.escalations.isOverdue(number)).isTrue();
		assertThat(audited(number, "case.step-breached")).isEqualTo(1);
		WorkingCalendar now = this.calendars.of(this.commune.id());
		assertThat(day(dueOf(number, "follow-up"))).isEqualTo(now.plusWorkingDays(off, 1));
		assertThat(day(timer(number, "feedback", "superior-due"))).isEqualTo(now.plusWorkingDays(day(superior), 1));
		assertThat(this.dueJobs.run(number)).as("no timer fires again").isZero();
		finish(number);
	}

	@Test
	void aBrokenPromiseIsNotPromisedAnew() {
		String number = this.walk.assigned(this.commune);
		Promise promise = this.walk.get(number).promise();
		this.clock.moveTo(promise.dueAt().plusSeconds(60));
		this.escalations.caseBreached(number);

		make(dayOff(this.calendars.of(this.commune.id()).plusWorkingDays(this.changes.today(), 1)));

		assertThat(this.walk.get(number).promise()).isEqualTo(promise);
		assertThat(told(number)).containsExactly("RECEIVED", "DELAYED");
		this.dueJobs.run(number);
		finish(number);
	}

	@Test
	void aSaturdayThatIsWorkedBringsThePromiseEarlier() {
		String number = this.walk.assigned(this.commune);
		Instant promised = this.walk.get(number).promise().dueAt();
		LocalDate saturday = this.changes.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
		WorkingCalendar before = this.calendars.of(this.commune.id());
		while (before.isWorkingDay(saturday)) {
			saturday = saturday.plusWeeks(1);
		}

		make(this.changes.entering(this.commune.id(), days(CalendarDay.Kind.WORKING, saturday)));

		LocalDate now = day(this.walk.get(number).promise().dueAt());
		assertThat(now).isBefore(day(promised));
		assertThat(before.workingDaysBetween(now, day(promised))).isEqualTo(1);
		finish(number);
	}

	@Test
	void theCitizensTimesMoveToo() {
		String asked = this.walk.assigned(this.commune);
		this.walk.asks(this.commune.handler(), asked, "handle");
		String answered = this.walk.replied(this.commune);
		Instant window = step(asked).stepDueAt();
		Instant rating = Objects.requireNonNull(this.walk.get(answered).ratingWindow()).ratingUntil();
		Instant publish = dueOf(answered, "publish");
		LocalDate off = day(publish);

		make(dayOff(off));

		assertThat(step(asked).stepDueAt()).isAfter(window);
		assertThat(timer(asked, "feedback", "supplement-window")).isEqualTo(step(asked).stepDueAt());
		assertThat(this.jdbc
			.sql("select s.due_at from supplement s join case_file c on c.id = s.case_id where c.number = ?")
			.param(asked)
			.query((row, at) -> row.getTimestamp(1).toInstant())
			.single()).isEqualTo(step(asked).stepDueAt());
		Instant newRating = Objects.requireNonNull(this.walk.get(answered).ratingWindow()).ratingUntil();
		assertThat(newRating).isAfter(rating);
		assertThat(timer(answered, "feedback", "rating-window")).isEqualTo(newRating);
		assertThat(dueOf(answered, "publish")).isAfter(publish);
		assertThat(timer(answered, "publication", "publish-breach")).isEqualTo(dueOf(answered, "publish"));
		assertThat(told(asked)).as("until when the missing can be sent").containsOnlyOnce("OWN_TIME_MOVED");
		assertThat(told(answered)).as("until when it can be rated").containsOnlyOnce("OWN_TIME_MOVED");
		this.walk.isSatisfied(answered);
		this.walk.withdraws(asked);
	}

	@Test
	void theAdministratorIsNotToldOfACaseAboutOneselfWhichMovesLikeTheOthers() {
		String number = this.walk.submittedAbout(this.commune.agency(), "ông Trị quản trị mạng");
		assertThat(this.walk.get(number).subjects()).contains(this.admin.id());
		Instant promised = this.walk.get(number).promise().dueAt();

		List<MovedDeadline> moved = make(dayOff(day(promised)));

		assertThat(moved).isEmpty();
		assertThat(this.walk.get(number).promise().dueAt()).isAfter(promised);
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void anotherClockPolicyHoldsForWhatIsAskedFromThenOn() {
		String before = this.walk.assigned(this.commune);
		this.walk.asks(this.commune.handler(), before, "handle");
		this.policy.decide(this.commune.id(), SupplementClock.CONTINUE, Communes.signedIn(this.admin).as("ADMIN"));
		String after = this.walk.assigned(this.commune);
		this.walk.asks(this.commune.handler(), after, "handle");
		this.clock.moveTo(this.calendars.of(this.commune.id()).due(this.clock.instant(), 2).instant());

		this.walk.supplements(before);
		this.walk.supplements(after);

		assertThat(this.walk.get(before).promise().pausedDays()).isEqualTo(2);
		assertThat(this.walk.get(after).promise().pausedDays()).isZero();
		finish(before);
		finish(after);
	}

	private List<MovedDeadline> make(CalendarEdit edit) {
		return this.changes.make(edit, Communes.signedIn(this.admin), Communes.signedIn(this.admin).as("ADMIN"));
	}

	private CalendarEdit dayOff(LocalDate day) {
		return this.changes.entering(this.commune.id(), days(CalendarDay.Kind.HOLIDAY, day));
	}

	private static NewDays days(CalendarDay.Kind kind, LocalDate day) {
		return new NewDays(kind, day, null, null, STORM, "Thông báo 45/TB-UBND", CalendarDay.Certainty.HIGH, false);
	}

	private StepClock step(String number) {
		return Objects.requireNonNull(this.walk.get(number).stepClock());
	}

	private Instant dueOf(String number, String step) {
		return this.jdbc.sql("select due_at from work_item where case_number = ? and step = ? and status = 'OPEN'")
			.params(number, step)
			.query((row, at) -> row.getTimestamp(1).toInstant())
			.single();
	}

	private Instant timer(String number, String process, String activity) {
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number, process)
			.singleResult()
			.getId();
		@Nullable Job job = this.management.createJobQuery().processInstanceId(instance).activityId(activity).singleResult();
		return Objects.requireNonNull(job, activity).getDuedate().toInstant();
	}

	private static LocalDate day(Instant moment) {
		return moment.atZone(VietnamTime.ZONE).toLocalDate();
	}

	private void finish(String number) {
		finish(this.commune, number);
	}

	private void finish(Commune commune, String number) {
		this.walk.drafts(commune.handler(), number);
		this.walk.approves(commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

}
