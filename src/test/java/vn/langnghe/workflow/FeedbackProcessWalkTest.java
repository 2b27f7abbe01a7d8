package vn.langnghe.workflow;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.ClosedAs;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way through the process file, on the engine and the database that are real. */
class FeedbackProcessWalkTest extends ProcessWalk {

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
		assertThat(told(number)).containsExactly("RECEIVED", "REFUSED");
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
		assertThat(told(number)).containsExactly("RECEIVED", "ANSWERED", "REOPENED", "ANSWERED");
	}

	@Test
	void theChairpersonsExplanationEndsTheCase() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);

		this.walk.explains(this.commune.chairperson(), number);

		endedAs(number, ClosedAs.EXPLAINED);
		assertThat(told(number)).containsExactly("RECEIVED", "ANSWERED", "EXPLAINED");
	}

}
