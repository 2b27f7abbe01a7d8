package vn.langnghe.workflow;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.ActionState;
import vn.langnghe.casework.ActionViews;
import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.Correcting;
import vn.langnghe.casework.CorrectiveAction;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every path of corrective-action.bpmn on the real engine with moved time. */
class CorrectiveActionWalkTest extends ProcessWalk {

	private static final String PROCESS = "corrective-action";

	private static final String WHAT = "Ủy quyền ký thay khi Chủ tịch vắng";

	@Autowired
	private Correcting correcting;

	@Autowired
	private ActionViews views;

	@Autowired
	private CaseAccess access;

	@Autowired
	private StepWork work;

	@Autowired
	private Calendars calendars;

	private Staff manager;

	private String caseNumber;

	@BeforeEach
	void aCaseWithAnApprovedFinding() {
		this.manager = this.communes.engage(this.commune.agency(), "Tạ Thị Theo", Role.MANAGER);
		this.caseNumber = this.walk.replied(this.commune);
	}

	@Test
	void aMeasureIsCarriedOutAndSomebodyElseSeesLaterThatItHelpedAlthoughTheCaseHasEnded() {
		String action = plan(this.commune.handler());
		this.walk.isSatisfied(this.caseNumber);
		assertThat(this.walk.open(this.caseNumber, PROCESS)).containsExactly("carry-out");

		carriesOut(this.commune.handler(), action);
		assertThat(this.walk.open(this.caseNumber, PROCESS)).as("time for the cause to come back").isEmpty();
		assertThat(state(action)).isEqualTo(ActionState.TO_CHECK);

		effectTimePasses(action);
		checks(this.manager, action, true);
		assertThat(state(action)).isEqualTo(ActionState.EFFECTIVE);
		assertThat(this.walk.open(this.caseNumber, PROCESS)).isEmpty();
		assertThat(audited(this.caseNumber, "case.action-planned")).isOne();
		assertThat(audited(this.caseNumber, "case.action-checked")).isOne();
	}

	@Test
	void aMeasureThatDidNotHelpIsFollowedByAnotherOrEndedWithAReason() {
		String action = plan(this.commune.handler());
		carriesOut(this.commune.handler(), action);
		effectTimePasses(action);
		checks(this.manager, action, false);
		assertThat(state(action)).isEqualTo(ActionState.TO_DECIDE);

		decides(this.commune.chairperson(), "decide-further", "act-again", (by) -> this.correcting.again(action,
				"Chưa đủ", "Thêm một người ký", this.commune.otherHandler().id(), workingDayAhead(), by));
		assertThat(this.correcting.get(action).what()).isEqualTo("Thêm một người ký");
		carriesOut(this.commune.otherHandler(), action);
		effectTimePasses(action);
		checks(this.manager, action, false);
		decides(this.commune.chairperson(), "decide-further", "end",
				(by) -> this.correcting.end(action, "Chờ phần mềm mới", by));
		assertThat(state(action)).isEqualTo(ActionState.ENDED);
	}

	@Test
	void theOwnerIsRemindedAndTheHeadUrgesWhenTheDayHasPassed() {
		String action = plan(this.commune.handler());
		this.clock.moveTo(this.correcting.get(action).remindAt().plusSeconds(1));
		this.dueJobs.run(action, PROCESS);
		assertThat(this.walk.open(this.caseNumber, PROCESS)).containsExactly("action-reminder", "carry-out");
		this.clock.moveTo(this.correcting.get(action).dueAt().plusSeconds(1));
		this.dueJobs.run(action, PROCESS);
		assertThat(this.walk.open(this.caseNumber, PROCESS)).containsExactly("action-overdue", "action-reminder",
				"carry-out");
		assertThat(audited(this.caseNumber, "case.action-late")).isOne();
		assertThat(this.views.ofAgency(this.commune.id(), this.manager.id(), null, true)).hasSize(1);

		this.walk.notes(this.commune.handler(), this.caseNumber, "action-reminder");
		this.walk.notes(this.commune.chairperson(), this.caseNumber, "action-overdue");
		assertThat(this.walk.open(this.caseNumber, PROCESS)).containsExactly("carry-out");
	}

	@Test
	void aReminderIsMootOnceTheMeasureIsCarriedOut() {
		String action = plan(this.commune.handler());
		this.clock.moveTo(this.correcting.get(action).remindAt().plusSeconds(1));
		this.dueJobs.run(action, PROCESS);
		carriesOut(this.commune.handler(), action);
		assertThat(this.walk.open(this.caseNumber, PROCESS)).isEmpty();
	}

	@Test
	void theOwnerNeverJudgesTheOwnWork() {
		this.communes.engage(this.commune.agency(), "Đỗ Văn Phụ", Role.COORDINATOR);
		String action = plan(this.manager);
		carriesOut(this.manager, action);
		effectTimePasses(action);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> checks(this.manager, action, true));
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> this.correcting.check(action, true, "Tốt", this.manager.id(), Actor.SYSTEM));
		// Nobody else wears the hat: the work climbs.
		checks(this.commune.coordinator(), action, true);
	}

	@Test
	void neitherTheOwnerNorTheJudgeNeedsToSeeTheCitizensCase() {
		String action = plan(this.commune.otherHandler());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.access.open(this.caseNumber, Communes.signedIn(this.commune.otherHandler())));
		carriesOut(this.commune.otherHandler(), action);
		effectTimePasses(action);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.access.open(this.caseNumber, Communes.signedIn(this.manager)));
		assertThat(
				this.work.open(this.walk.item(this.caseNumber, "check-effect"), Communes.signedIn(this.manager)).step())
			.isEqualTo("check-effect");
	}

	@Test
	void theSameCauseInTheSameProcedureIsCountedFromWhenTheMeasureWasCarriedOut() {
		String action = plan(this.commune.handler());
		this.walk.replied(this.commune);
		carriesOut(this.commune.handler(), action);
		assertThat(this.views.recurrences(this.correcting.get(action), this.manager.id())).isZero();
		this.walk.replied(this.commune);
		assertThat(this.views.recurrences(this.correcting.get(action), this.manager.id())).isOne();
	}

	@Test
	void aMeasureNeedsAnApprovedFindingAnOwnerOfTheOfficeAndAWorkingDayAhead() {
		String unfinished = this.walk.drafted(this.commune);
		assertThatExceptionOfType(NotAllowedNow.class)
			.isThrownBy(() -> plan(unfinished, this.commune.handler().id(), workingDayAhead()));
		refused("owner", null, workingDayAhead());
		refused("owner", this.commune.headOfProvince().id(), workingDayAhead());
		refused("owner", this.communes.engage(this.commune.agency(), "Lý Văn Quản", Role.ADMIN).id(),
				workingDayAhead());
		refused("dueOn", this.commune.handler().id(), null);
		refused("dueOn", this.commune.handler().id(), today());
		refused("dueOn", this.commune.handler().id(), LocalDate.of(2027, 1, 1));
	}

	@Test
	void whomTheCaseIsAboutNeitherOwnsTheMeasureNorFindsItInAnyList() {
		Staff subject = this.communes.engage(this.commune.agency(), "Hà Thị Kiêm", Role.MANAGER, Role.HANDLER);
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number, FeedbackKind.DELAY, Set.of(subject.id()));
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plan(number, subject.id(), workingDayAhead()));
		plan(number, this.commune.handler().id(), workingDayAhead());
		assertThat(this.views.ofAgency(this.commune.id(), subject.id(), null, false)).isEmpty();
		assertThat(this.views.ofAgency(this.commune.id(), this.manager.id(), null, false)).hasSize(1);
		assertThat(this.views.ofAgency(this.commune.id(), this.commune.handler().id(), null, false))
			.as("wears no hat that follows actions")
			.isEmpty();
	}

	@Test
	void aChairpersonWhoOwnsALateMeasureIsUrgedByTheSuperior() {
		String action = plan(this.commune.chairperson());
		this.clock.moveTo(this.correcting.get(action).dueAt().plusSeconds(1));
		this.dueJobs.run(action, PROCESS);
		this.walk.notes(this.commune.headOfProvince(), this.caseNumber, "action-overdue");
	}

	private void refused(String field, @Nullable Long owner, @Nullable LocalDate dueOn) {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> plan(this.caseNumber, owner, dueOn))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	private String plan(Staff owner) {
		return plan(this.caseNumber, owner.id(), workingDayAhead());
	}

	private String plan(String number, @Nullable Long owner, @Nullable LocalDate dueOn) {
		return this.correcting.plan(number, WHAT, owner, dueOn,
				Communes.signedIn(this.commune.chairperson()).as("CHAIRPERSON"));
	}

	private LocalDate workingDayAhead() {
		return this.calendars.of(this.commune.id()).plusWorkingDays(today(), 10);
	}

	private LocalDate today() {
		return this.clock.instant().atZone(VietnamTime.ZONE).toLocalDate();
	}

	private void carriesOut(Staff who, String action) {
		decides(who, "carry-out", null, (by) -> this.correcting.carryOut(action, "Đã ký quyết định ủy quyền", by));
	}

	private void effectTimePasses(String action) {
		CorrectiveAction carriedOut = this.correcting.get(action);
		this.clock.moveTo(carriedOut.checkAt().plusSeconds(1));
		this.dueJobs.run(action, PROCESS);
	}

	private void checks(Staff who, String action, boolean effective) {
		decides(who, "check-effect", effective ? "effective" : "not-effective",
				(by) -> this.correcting.check(action, effective, "Không còn phản ánh", who.id(), by));
	}

	private void decides(Staff who, String step, @Nullable String outcome, Consumer<Actor> verb) {
		this.walk.decides(who, this.caseNumber, step, outcome, verb);
	}

	private ActionState state(String action) {
		return this.correcting.get(action).state();
	}

}
