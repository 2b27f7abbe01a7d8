package vn.langnghe.workflow;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.audit.AuditCheck;
import vn.langnghe.audit.AuditResult;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.ClosedAs;
import vn.langnghe.casework.Escalations;
import vn.langnghe.casework.StepClock;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.DueJobs;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way through the process file, on the engine and the database that are real. */
@IntegrationTest
class FeedbackProcessWalkTest {

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private DueJobs dueJobs;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Wholeness wholeness;

	@Autowired
	private AuditCheck auditCheck;

	@Autowired
	private Escalations escalations;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
	}

	/** Whatever way was walked. */
	@AfterEach
	void nothingIsLeftHalf() throws Exception {
		this.wholeness.holds();
		AuditResult audit = this.auditCheck.verify(null);
		assertThat(audit.findings()).isEmpty();
		assertThat(audit.isWhole()).isTrue();
	}

	@Test
	void acceptedHandledApprovedAndSatisfiedEndsTheCase() {
		String number = this.walk.submitted(this.commune.agency());
		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.accepts(this.commune.receptionist(), number);
		assertThat(this.walk.open(number)).containsExactly("assign");
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		assertThat(this.walk.open(number)).containsExactly("handle");
		this.walk.drafts(this.commune.handler(), number);
		assertThat(this.walk.open(number)).containsExactly("approve");
		this.walk.approves(this.commune.chairperson(), number);
		assertThat(this.walk.open(number)).isEmpty();
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REPLIED);

		this.walk.isSatisfied(number);

		endedAs(number, ClosedAs.SATISFIED);
	}

	@Test
	void refusedEndsTheCase() {
		String number = this.walk.submitted(this.commune.agency());

		this.walk.refuses(this.commune.receptionist(), number);

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REFUSED);
		endedAs(number, ClosedAs.REFUSED);
		assertThat(notices(number)).containsExactly("RECEIVED", "REFUSED");
	}

	@Test
	void handedBackIsAssignedAnew() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());

		this.walk.handsBack(this.commune.handler(), number);

		assertThat(this.walk.open(number)).containsExactly("assign");
		assertThat(this.walk.get(number).handlerId()).isNull();
		this.walk.assigns(this.commune.coordinator(), number, this.commune.otherHandler());
		this.walk.drafts(this.commune.otherHandler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

	@Test
	void aReturnedDraftGoesBackToItsHandlerWithTheNote() {
		String number = this.walk.drafted(this.commune);

		this.walk.returnsDraft(this.commune.chairperson(), number);

		assertThat(this.walk.open(number)).containsExactly("handle");
		assertThat(
				this.jdbc.sql("select return_note from reply r join case_file c on c.id = r.case_id where number = ?")
					.param(number)
					.query(String.class)
					.list())
			.containsExactly("Viết rõ nguyên nhân");
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
	}

	@Test
	void silenceUntilTheEndOfTheRatingTimeEndsTheCase() {
		String number = this.walk.replied(this.commune);
		this.clock.moveTo(this.walk.get(number).ratingWindow().ratingUntil().minusSeconds(60));
		assertThat(this.dueJobs.run(number)).isZero();
		this.clock.advance(Duration.ofMinutes(2));

		assertThat(this.dueJobs.run(number)).isEqualTo(1);

		endedAs(number, ClosedAs.SILENT);
	}

	@Test
	void aDissatisfiedCitizensCaseIsHandledAgainByAnother() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);
		assertThat(this.walk.open(number)).containsExactly("chair-review");

		this.walk.reopens(this.commune.chairperson(), number, this.commune.otherHandler());

		assertThat(this.walk.get(number).round()).isEqualTo(2);
		this.walk.drafts(this.commune.otherHandler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
		endedAs(number, ClosedAs.SATISFIED);
		assertThat(notices(number)).containsExactly("RECEIVED", "ANSWERED", "REOPENED", "ANSWERED");
	}

	@Test
	void theChairpersonsExplanationEndsTheCase() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);

		this.walk.explains(this.commune.chairperson(), number);

		endedAs(number, ClosedAs.EXPLAINED);
		assertThat(notices(number)).containsExactly("RECEIVED", "ANSWERED", "EXPLAINED");
	}

	private void endedAs(String number, ClosedAs as) {
		assertThat(this.walk.get(number).closing()).isNotNull();
		assertThat(this.walk.get(number).closing().closedAs()).isEqualTo(as);
		assertThat(this.walk.open(number)).isEmpty();
	}

	private List<String> notices(String number) {
		return this.jdbc.sql("select kind from notice where case_number = ? and audience = 'CITIZEN' order by id")
			.param(number)
			.query(String.class)
			.list();
	}

}
