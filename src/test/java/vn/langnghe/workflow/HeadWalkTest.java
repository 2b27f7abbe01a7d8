package vn.langnghe.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.ClosedAs;
import vn.langnghe.casework.StepClock;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the head, the superior agency and the consulted do beside and after the handling.
 */
class HeadWalkTest extends ProcessWalk {

	@Test
	void theUrgedPersonMustAnswer() {
		String number = breachedInHandling();

		this.walk.urges(this.commune.chairperson(), number);

		assertThat(this.walk.open(number)).contains("answer-urge");
		assertThatThrownBy(() -> this.walk.notes(this.commune.otherHandler(), number, "answer-urge"))
			.isInstanceOf(NotAllowedNow.class);
		this.walk.notes(this.commune.handler(), number, "answer-urge");
		assertThat(this.walk.open(number)).doesNotContain("answer-urge").contains("handle", "follow-up");
		finish(number);
	}

	@Test
	void theAnswerIsMootOnceTheStepIsDone() {
		String number = breachedInHandling();
		this.walk.urges(this.commune.chairperson(), number);

		this.walk.drafts(this.commune.handler(), number);

		assertThat(this.walk.open(number)).contains("approve").doesNotContain("answer-urge", "handle");
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void whoeverUrgesWhenNobodyHoldsAStepOnlyLeavesAWord() {
		String number = breachedInHandling();
		this.walk.asks(this.commune.handler(), number, "handle");

		this.walk.urges(this.commune.chairperson(), number);

		assertThat(this.walk.open(number)).doesNotContain("answer-urge", "intervene");
		this.walk.withdraws(number);
	}

	@Test
	void theHeadTakesOverAndSignsTheOwnReply() {
		String number = breachedInHandling();
		assertThatThrownBy(() -> this.walk.signsDirectly(this.commune.handler(), number))
			.isInstanceOf(NotAllowedNow.class);

		this.walk.takesOver(this.commune.chairperson(), number);
		assertThat(this.walk.get(number).handlerId()).isEqualTo(this.commune.chairperson().id());
		assertThatThrownBy(() -> this.walk.drafts(this.commune.handler(), number)).isInstanceOfAny(NotAllowedNow.class,
				NotFound.class);
		this.walk.signsDirectly(this.commune.chairperson(), number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REPLIED);
		assertThat(signedDirectly(number)).isTrue();
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

	@Test
	void theHeadWritesAndSignsInsteadOfTheDraft() {
		String number = this.walk.drafted(this.commune);

		this.walk.writesInstead(this.commune.chairperson(), number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REPLIED);
		assertThat(signedDirectly(number)).isTrue();
		this.walk.isSatisfied(number);
	}

	@Test
	void aGrantedExtensionMovesThePromiseTheStepAndItsTimers() {
		String number = this.walk.assigned(this.commune);
		var before = this.walk.get(number).promise();
		Instant dueBefore = clock(number).stepDueAt();

		this.walk.asksForTime(this.commune.handler(), number, 5);
		assertThat(this.walk.open(number)).containsExactly("decide-extension", "handle");
		this.walk.grantsTime(this.commune.chairperson(), number);

		assertThat(this.walk.get(number).promise().dueDays()).isEqualTo(before.dueDays() + 5);
		assertThat(this.walk.get(number).promise().dueAt()).isAfter(before.dueAt());
		assertThat(clock(number).stepDueAt()).isAfter(dueBefore);
		assertThat(told(number)).containsExactly("RECEIVED", "EXTENDED");
		this.clock.moveTo(dueBefore.plusSeconds(60));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).as("not late at the old time").doesNotContain("intervene");
		this.clock.moveTo(clock(number).stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).as("late at the new one").contains("intervene");
		finish(number);
	}

	@Test
	void moreTimeIsGrantedOnceAndOnlyBeforeThePromisedDay() {
		String number = this.walk.assigned(this.commune);
		assertThatThrownBy(() -> this.walk.asksForTime(this.commune.handler(), number, 11)).isInstanceOf(Invalid.class);
		this.walk.asksForTime(this.commune.handler(), number, 3);
		assertThatThrownBy(() -> this.walk.asksForTime(this.commune.handler(), number, 3))
			.isInstanceOf(NotAllowedNow.class);
		this.walk.deniesTime(this.commune.chairperson(), number);
		this.walk.asksForTime(this.commune.handler(), number, 2);
		this.walk.grantsTime(this.commune.chairperson(), number);
		assertThatThrownBy(() -> this.walk.asksForTime(this.commune.handler(), number, 3))
			.isInstanceOf(NotAllowedNow.class);
		finish(number);

		String late = this.walk.assigned(this.commune);
		this.clock.moveTo(this.walk.get(late).promise().dueAt().plusSeconds(60));
		assertThatThrownBy(() -> this.walk.asksForTime(this.commune.handler(), late, 3))
			.isInstanceOf(NotAllowedNow.class);
		this.walk.withdraws(late);
	}

	@Test
	void theHeadExtendsWithoutBeingAsked() {
		String number = this.walk.assigned(this.commune);
		this.clock.moveTo(clock(number).stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		var before = this.walk.get(number).promise();

		this.walk.extendsInPerson(this.commune.chairperson(), number, 4);

		assertThat(this.walk.get(number).promise().dueDays()).isEqualTo(before.dueDays() + 4);
		assertThat(this.walk.open(number)).doesNotContain("intervene");
		finish(number);
	}

	@Test
	void whatTheHeadReportsIsTheSuperiorsOwnWork() {
		String number = breachedInHandling();

		this.walk.reportsUp(this.commune.chairperson(), number);

		assertThat(this.walk.open(number)).contains("instruct");
		assertThatThrownBy(() -> this.walk.instructs(this.commune.chairperson(), number, "instruct"))
			.isInstanceOf(NotFound.class);
		this.walk.instructs(this.commune.headOfProvince(), number, "instruct");
		assertThat(this.walk.open(number)).doesNotContain("instruct").contains("handle");
		finish(number);
	}

	@Test
	void aBreachThatNobodyPutsRightGoesToTheSuperiorAgency() {
		String number = breachedInHandling();
		this.clock.advance(Duration.ofDays(10));

		this.dueJobs.run(number);

		assertThat(this.walk.open(number)).contains("superior-intervene");
		this.walk.instructs(this.commune.headOfProvince(), number, "superior-intervene");
		finish(number);
	}

	@Test
	void aBreachThatWasPutRightDoesNot() {
		String number = breachedInHandling();
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.clock.advance(Duration.ofDays(6));

		this.dueJobs.run(number);

		assertThat(this.walk.open(number)).containsExactly("follow-up", "intervene");
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

	@Test
	void aMeetingThatIsNotHeldAndAWordThatIsNotGivenAreReportedUpward() {
		String invited = dissatisfied();
		this.walk.invites(this.commune.chairperson(), invited, this.clock.instant().plus(Duration.ofDays(2)));
		late(invited);
		assertThat(this.walk.open(invited)).containsExactly("follow-up", "intervene", "meet-citizen");
		assertThat(agencyOf(invited, "intervene")).isEqualTo(this.commune.headOfProvince().agencyId());
		this.walk.meets(this.commune.chairperson(), invited);
		this.walk.explains(this.commune.chairperson(), invited);

		String reported = dissatisfied();
		this.walk.asksSuperior(this.commune.chairperson(), reported);
		late(reported);
		assertThat(this.walk.open(reported)).containsExactly("follow-up", "instruct-review", "intervene");
		this.walk.advises(this.commune.headOfProvince(), reported);
		this.walk.explains(this.commune.chairperson(), reported);
	}

	private String dissatisfied() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);
		return number;
	}

	private void late(String number) {
		this.clock.moveTo(clock(number).stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
	}

	private long agencyOf(String number, String step) {
		return this.jdbc.sql("select agency_id from work_item where case_number = ? and step = ? and status = 'OPEN'")
			.params(number, step)
			.query(Long.class)
			.single();
	}

	@Test
	void aConsultedOfficialAnswersBesideTheHandling() {
		String number = this.walk.assigned(this.commune);

		this.walk.consults(this.commune.handler(), number, this.commune.otherHandler());
		this.walk.consults(this.commune.handler(), number, this.commune.coordinator());

		assertThat(this.walk.open(number)).containsExactly("consult", "consult", "handle");
		assertThatThrownBy(() -> this.walk.consults(this.commune.handler(), number, this.commune.otherHandler()))
			.isInstanceOf(Invalid.class);
		this.walk.drafts(this.commune.handler(), number);
		assertThat(this.walk.open(number)).as("moot with the draft").containsExactly("approve");
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void anOpinionIsGivenByWhomWasAsked() {
		String number = this.walk.assigned(this.commune);
		this.walk.consults(this.commune.handler(), number, this.commune.otherHandler());

		this.walk.givesOpinion(this.commune.otherHandler(), number);

		assertThat(this.walk.open(number)).containsExactly("handle");
		assertThat(audited(number, "case.consultation-answered")).isOne();
		finish(number);
	}

	@Test
	void aDissatisfiedCitizenIsReceivedAndTheHeadConcludesAfterwards() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);
		assertThatThrownBy(() -> this.walk.invites(this.commune.chairperson(), number,
				this.clock.instant().minus(Duration.ofDays(1))))
			.isInstanceOf(Invalid.class);

		this.walk.invites(this.commune.chairperson(), number, this.clock.instant().plus(Duration.ofDays(3)));
		assertThat(this.walk.open(number)).containsExactly("meet-citizen");
		this.walk.meets(this.commune.chairperson(), number);
		assertThat(this.walk.open(number)).containsExactly("chair-review");
		this.walk.explains(this.commune.chairperson(), number);

		endedAs(number, ClosedAs.EXPLAINED);
		assertThat(told(number)).containsExactly("RECEIVED", "ANSWERED", "INVITED", "EXPLAINED");
	}

	@Test
	void theSuperiorAgencySaysHowToGoOnWithADissatisfiedCitizensCase() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);

		this.walk.asksSuperior(this.commune.chairperson(), number);
		assertThat(this.walk.open(number)).containsExactly("instruct-review");
		this.walk.advises(this.commune.headOfProvince(), number);

		assertThat(this.walk.open(number)).containsExactly("chair-review");
		this.walk.explains(this.commune.chairperson(), number);
	}

	private String breachedInHandling() {
		String number = this.walk.assigned(this.commune);
		this.clock.moveTo(clock(number).stepDueAt().plusSeconds(60));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).contains("handle", "intervene", "follow-up");
		return number;
	}

	private StepClock clock(String number) {
		return Objects.requireNonNull(this.walk.get(number).stepClock());
	}

	private boolean signedDirectly(String number) {
		return this.jdbc.sql("""
				select bool_or(r.signed_directly and r.approved_by = r.drafted_by) from reply r
				join case_file c on c.id = r.case_id where c.number = ?""").param(number).query(Boolean.class).single();
	}

	private void finish(String number) {
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

}
