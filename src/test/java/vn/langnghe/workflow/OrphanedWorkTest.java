package vn.langnghe.workflow;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.Steps;
import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was in the hands of whoever leaves comes back in the same transaction. */
class OrphanedWorkTest extends ProcessWalk {

	@Autowired
	private Accounts accounts;

	@Autowired
	private StaffMembers staffMembers;

	@Autowired
	private StepWork work;

	@Autowired
	private Inbox inbox;

	@Test
	void aCaseInHandlingGoesBackToBeAssignedAnewWhenItsHandlerIsLockedOut() {
		String number = assigned(this.commune.handler());

		this.accounts.disable(this.commune.id(), this.commune.handler().id(), Actor.SYSTEM);

		assertThat(this.walk.open(number)).containsExactly("assign");
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.ACCEPTED);
		assertThat(this.walk.get(number).handlerId()).isNull();
		assertThat(this.walk.get(number).stepClock().step()).isEqualTo(Steps.ASSIGN);
		assertThat(listed(this.commune.coordinator())).containsExactly(number);
		assertThat(audited(number, "case.handed-back")).isEqualTo(1);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.otherHandler());
		this.walk.drafts(this.commune.otherHandler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void soDoesACaseWhoseHandlerLosesTheHatAndWhatRemindedOfItIsClosed() {
		String number = assigned(this.commune.handler());
		this.clock.moveTo(this.walk.get(number).stepClock().stepRemindAt().plusSeconds(1));
		this.dueJobs.run(number);
		assertThat(this.walk.open(number)).containsExactly("handle", "reminder");

		this.accounts.wear(this.commune.id(), this.commune.handler().id(), Set.of(Role.MANAGER), Actor.SYSTEM);

		assertThat(this.walk.open(number)).containsExactly("assign");
		assertThat(listed(this.commune.handler())).isEmpty();
		this.walk.withdraws(number);
		this.clock.reset();
	}

	@Test
	void claimedWorkGoesBackToItsPool() {
		Staff second = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		String number = this.walk.submitted(this.commune.agency());
		this.work.claim(this.walk.item(number, "classify"), Communes.signedIn(second));

		this.accounts.wear(this.commune.id(), second.id(), Set.of(), Actor.SYSTEM);

		assertThat(listed(this.commune.receptionist())).containsExactly(number);
		assertThat(audited(number, "task.released")).isEqualTo(1);
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void whatTheLastWearerOfAHatLeavesClimbsToWhoeverIsLeft() {
		String claimed = this.walk.submitted(this.commune.agency());
		String waiting = this.walk.submitted(this.commune.agency());
		Staff only = this.commune.receptionist();
		this.work.claim(this.walk.item(claimed, "classify"), Communes.signedIn(only));

		this.accounts.disable(this.commune.id(), only.id(), Actor.SYSTEM);

		assertThat(listed(this.commune.coordinator())).containsExactlyInAnyOrder(claimed, waiting);
		List.of(claimed, waiting).forEach((number) -> this.walk.refuses(this.commune.coordinator(), number));
	}

	@Test
	void theChairpersonsWorkGoesToTheSuperior() {
		String number = this.walk.drafted(this.commune);

		this.accounts.disable(this.commune.id(), this.commune.chairperson().id(), Actor.SYSTEM);

		this.walk.approves(this.commune.headOfProvince(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void nobodyIsLockedOutWhoseWorkNobodyElseCouldTake() {
		Staff head = this.communes.person("chutichtinh");
		String number = this.walk.submittedAbout(this.commune.agency(), "ông Trần Văn Chủ, Chủ tịch xã");
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);

		assertThatThrownBy(() -> this.accounts.disable(head.agencyId(), head.id(), Actor.SYSTEM))
			.isInstanceOf(NotAllowedNow.class)
			.hasMessageContaining("nobody-left");

		assertThat(this.staffMembers.findById(head.id()).orElseThrow().enabled()).isTrue();
		this.walk.approves(head, number);
		this.walk.isSatisfied(number);
	}

	@Test
	void aDraftThatIsReturnedToAHandlerWhoHasLeftIsTheCoordinators() {
		String number = assigned(this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.accounts.disable(this.commune.id(), this.commune.handler().id(), Actor.SYSTEM);
		assertThat(this.walk.open(number)).containsExactly("approve");

		this.walk.returnsDraft(this.commune.chairperson(), number);

		assertThat(listed(this.commune.coordinator())).containsExactly(number);
		this.walk.handsBack(this.commune.coordinator(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.otherHandler());
		this.walk.withdraws(number);
	}

	private String assigned(Staff handler) {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, handler);
		return number;
	}

	private List<String> listed(Staff person) {
		return this.inbox.rows(person.id(), Inbox.Tab.ALL, Inbox.Filter.NONE, null)
			.stream()
			.map(Inbox.Row::caseNumber)
			.toList();
	}

}
