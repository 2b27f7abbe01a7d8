package vn.langnghe.workflow;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.ClosedAs;
import vn.langnghe.casework.Escalations;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What happens when time passes: reminders, broken deadlines, and who must act on them.
 */
class EscalationWalkTest extends ProcessWalk {

	@Autowired
	private Escalations escalations;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Test
	void atTwoThirdsOfAStepItsHolderIsRemindedAndTheReminderEndsWithTheStep() {
		String number = handled();
		this.clock.moveTo(this.walk.get(number).stepClock().stepRemindAt().minusSeconds(60));
		assertThat(this.dueJobs.run(number)).isZero();

		twoThirdsPass(number);

		assertThat(this.walk.open(number)).containsExactly("handle", "reminder");
		assertThat(assignee(number, "reminder")).isEqualTo(this.commune.handler().id());
		this.walk.drafts(this.commune.handler(), number);
		assertThat(this.walk.open(number)).containsExactly("approve");
		finish(number);
	}

	@Test
	void aReminderEndsWithItsHoldersWord() {
		String number = this.walk.submitted(this.commune.agency());
		twoThirdsPass(number);

		this.walk.notes(this.commune.receptionist(), number, "reminder");

		assertThat(this.walk.open(number)).containsExactly("classify");
		assertThat(audited(number, "case.noted")).isEqualTo(1);
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void aReminderIsNobodyElses() {
		String number = handled();
		twoThirdsPass(number);

		assertThatThrownBy(() -> this.walk.notes(this.commune.coordinator(), number, "reminder"))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.walk.notes(this.commune.otherHandler(), number, "reminder"))
			.isInstanceOf(NotAllowedNow.class);
	}

	@Test
	void aBrokenDeadlineIsFollowedUpByTheCoordinatorAndUrgedByTheChairperson() {
		String number = handled();

		deadlinePasses(number);

		assertThat(this.walk.open(number)).containsExactly("follow-up", "handle", "intervene", "reminder");
		assertThat(audited(number, "case.step-breached")).isEqualTo(1);
		this.walk.notes(this.commune.coordinator(), number, "follow-up");
		this.walk.urges(this.commune.chairperson(), number);
		assertThat(this.walk.open(number)).containsExactly("answer-urge", "handle", "reminder");
		assertThat(audited(number, "case.urged")).isEqualTo(1);
		assertThat(alerted(number, this.commune.chairperson())).containsExactly("ESCALATED");
		assertThat(alerted(number, this.commune.coordinator())).containsExactly("ESCALATED");
		assertThat(alerted(number, this.commune.handler())).containsExactly("ASSIGNED", "URGED");
		this.walk.drafts(this.commune.handler(), number);
		finish(number);
	}

	@Test
	void theChairpersonGivesALateCaseToAnotherHandler() {
		String number = handled();
		deadlinePasses(number);

		this.walk.reassigns(this.commune.chairperson(), number, this.commune.otherHandler());

		assertThat(this.walk.get(number).handlerId()).isEqualTo(this.commune.otherHandler().id());
		assertThat(this.walk.open(number)).containsExactly("follow-up", "handle", "reminder");
		assertThat(assignee(number, "handle")).isEqualTo(this.commune.otherHandler().id());
		assertThat(assignee(number, "reminder")).isEqualTo(this.commune.otherHandler().id());
		assertThatThrownBy(() -> this.walk.drafts(this.commune.handler(), number)).isInstanceOf(NotAllowedNow.class);
		this.walk.drafts(this.commune.otherHandler(), number);
		finish(number);
	}

	@Test
	void whatIsStillOpenOfAnEscalationEndsWithTheCase() {
		String number = handled();
		deadlinePasses(number);
		this.walk.drafts(this.commune.handler(), number);
		assertThat(this.walk.open(number)).containsExactly("approve", "follow-up", "intervene");

		finish(number);

		assertThat(this.jdbc.sql("select step from work_item where case_number = ? and status = 'CANCELLED' order by 1")
			.param(number)
			.query(String.class)
			.list()).containsExactly("follow-up", "intervene");
	}

	@Test
	void everyStepHasItsOwnEscalation() {
		String number = this.walk.submitted(this.commune.agency());
		deadlinePasses(number);
		assertThat(this.walk.open(number)).containsExactly("classify", "follow-up", "intervene", "reminder");
		this.walk.urges(this.commune.chairperson(), number);
		this.walk.notes(this.commune.coordinator(), number, "follow-up");
		this.walk.accepts(this.commune.receptionist(), number);
		deadlinePasses(number);
		assertThat(this.walk.open(number)).containsExactly("assign", "follow-up", "intervene", "reminder");
		this.walk.urges(this.commune.chairperson(), number);
		this.walk.notes(this.commune.coordinator(), number, "follow-up");
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		finish(number);
		assertThat(audited(number, "case.step-breached")).isEqualTo(2);
	}

	@Test
	void aDeadlineTheChairpersonBrokeGoesToTheSuperiorsChairperson() {
		String number = this.walk.drafted(this.commune);

		deadlinePasses(number);

		assertThat(this.walk.open(number)).containsExactly("approve", "follow-up", "intervene", "reminder");
		assertThatThrownBy(() -> this.walk.urges(this.commune.chairperson(), number)).isInstanceOf(NotFound.class);
		this.walk.urges(this.commune.headOfProvince(), number);
		finish(number);
	}

	@Test
	void soDoesAReviewTheChairpersonIsLateWith() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);

		deadlinePasses(number);

		assertThat(this.walk.open(number)).containsExactly("chair-review", "follow-up", "intervene", "reminder");
		assertThatThrownBy(() -> this.walk.urges(this.commune.chairperson(), number)).isInstanceOf(NotFound.class);
		this.walk.urges(this.commune.headOfProvince(), number);
		this.walk.explains(this.commune.chairperson(), number);
		endedAs(number, ClosedAs.EXPLAINED);
	}

	@Test
	void aTimerThatFiresTwiceChangesNothing() {
		String number = handled();
		deadlinePasses(number);
		List<String> open = this.walk.open(number);

		this.escalations.stepBreached(number);

		assertThat(this.walk.open(number)).isEqualTo(open);
		assertThat(
				this.jdbc.sql("select count(*) from escalation e join case_file c on c.id = e.case_id where number = ?")
					.param(number)
					.query(Long.class)
					.single())
			.isEqualTo(1);
		assertThat(audited(number, "case.step-breached")).isEqualTo(1);
	}

	@Test
	void oneTimerRunByTwoNodesAtOnceEscalatesOnce() throws Exception {
		String number = handled();
		twoThirdsPass(number);
		this.clock.moveTo(this.walk.get(number).stepClock().stepDueAt().plusSeconds(1));
		String job = this.management.createJobQuery()
			.processInstanceId(
					this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId())
			.executable()
			.singleResult()
			.getId();
		CyclicBarrier latch = new CyclicBarrier(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> runs = List.of(nodes.submit(() -> runs(job, latch)),
					nodes.submit(() -> runs(job, latch)));
			assertThat(List.of(runs.get(0).get(30, TimeUnit.SECONDS), runs.get(1).get(30, TimeUnit.SECONDS)))
				.containsExactlyInAnyOrder(true, false);
		}
		finally {
			nodes.shutdownNow();
		}

		assertThat(this.walk.open(number)).containsExactly("follow-up", "handle", "intervene", "reminder");
		assertThat(audited(number, "case.step-breached")).isEqualTo(1);
	}

	private boolean runs(String job, CyclicBarrier latch) throws Exception {
		latch.await(10, TimeUnit.SECONDS);
		try {
			this.management.executeJob(job);
			return true;
		}
		catch (RuntimeException overtaken) {
			return false;
		}
	}

	private String handled() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		return number;
	}

	private void twoThirdsPass(String number) {
		this.clock.moveTo(this.walk.get(number).stepClock().stepRemindAt().plusSeconds(1));
		assertThat(this.dueJobs.run(number)).isEqualTo(1);
	}

	/** The reminder fires on the way. */
	private void deadlinePasses(String number) {
		this.clock.moveTo(this.walk.get(number).stepClock().stepDueAt().plusSeconds(1));
		assertThat(this.dueJobs.run(number)).isEqualTo(2);
	}

	private void finish(String number) {
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

	private Long assignee(String number, String step) {
		return this.jdbc.sql("select assignee_id from work_item where id = ?")
			.param(this.walk.item(number, step))
			.query(Long.class)
			.single();
	}

	private List<String> alerted(String number, Staff staff) {
		return this.jdbc.sql("select kind from notice where case_number = ? and staff_id = ? order by id")
			.params(number, staff.id())
			.query(String.class)
			.list();
	}

}
