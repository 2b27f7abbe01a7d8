package vn.langnghe.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Approval;
import vn.langnghe.casework.Reception;
import vn.langnghe.casework.Classification;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is asked, who is never asked, and that work is decided once. */
class WhoMayDecideTest extends ProcessWalk {

	@Autowired
	private StepWork work;

	@Autowired
	private StepLookup steps;

	@Autowired
	private Approval approval;

	@Autowired
	private Reception reception;

	@Autowired
	private CaseAccess access;

	@Autowired
	private HandlerChoice handlers;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Accounts accounts;

	@Test
	void theDrafterNeverApprovesAlsoAsTheOnlyChairperson() {
		Staff both = this.commune.chairperson();
		this.accounts.wear(this.commune.id(), both.id(), Set.of(Role.CHAIRPERSON, Role.HANDLER), Actor.SYSTEM);
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, both);

		this.walk.drafts(both, number);

		assertThatThrownBy(() -> this.walk.approves(both, number)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.approval.approve(number, both.id(), Communes.signedIn(both).as("CHAIRPERSON")))
			.isInstanceOf(NotAllowedNow.class)
			.hasMessageContaining("drafter-approves");
		assertThat(offered(both)).doesNotContain(number);
		this.walk.approves(this.commune.headOfProvince(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void aSecondChairpersonApprovesWhatTheFirstDrafted() {
		Staff drafter = this.communes.engage(this.commune.agency(), "Lê Thị Phó", Role.CHAIRPERSON, Role.HANDLER);
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, drafter);
		this.walk.drafts(drafter, number);

		assertThatThrownBy(() -> this.walk.approves(drafter, number)).isInstanceOf(NotFound.class);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void theOfficialComplainedAboutIsNeverAskedAndSeesNothing() {
		Staff subject = this.commune.handler();
		String number = this.walk.submittedAbout(this.commune.agency(), "anh Lý địa chính");
		CaseFile caseFile = this.walk.get(number);
		assertThat(caseFile.subjects()).containsExactly(subject.id());
		this.walk.accepts(this.commune.receptionist(), number);

		assertThat(this.handlers.of(caseFile)).extracting(HandlerChoice.Candidate::id)
			.containsExactly(this.commune.otherHandler().id());
		assertThatThrownBy(() -> this.walk.assigns(this.commune.coordinator(), number, subject))
			.isInstanceOf(Invalid.class)
			.hasMessageContaining("handler-is-subject");
		seesNothing(subject, number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.otherHandler());
		seesNothing(subject, number);
		this.walk.drafts(this.commune.otherHandler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isDissatisfied(number);
		assertThatThrownBy(() -> this.walk.reopens(this.commune.chairperson(), number, subject))
			.isInstanceOf(Invalid.class);
		this.walk.explains(this.commune.chairperson(), number);
		seesNothing(subject, number);
	}

	@Test
	void whoIsNamedOnlyWhenTheCaseIsAcceptedLosesSightOfIt() {
		String number = this.walk.submitted(this.commune.agency());
		Staff coordinator = this.commune.coordinator();
		assertThat(this.access.open(number, Communes.signedIn(coordinator)).number()).isEqualTo(number);

		this.walk.accepts(this.commune.receptionist(), number, FeedbackKind.HARASSMENT, Set.of(coordinator.id()));

		seesNothing(coordinator, number);
		this.walk.assigns(this.commune.chairperson(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void whatTheOnlyReceptionistIsNamedInClimbsToTheCoordinator() {
		String number = this.walk.submittedAbout(this.commune.agency(), "chị Tiếp ở quầy một cửa");

		seesNothing(this.commune.receptionist(), number);
		this.walk.accepts(this.commune.coordinator(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

	@Test
	void whatTheChairpersonIsNamedInIsDecidedByTheSuperior() {
		String number = this.walk.submittedAbout(this.commune.agency(), "ông Trần Văn Chủ, Chủ tịch xã");
		Staff subject = this.commune.chairperson();
		this.walk.accepts(this.commune.receptionist(), number);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);

		seesNothing(subject, number);
		assertThatThrownBy(() -> this.walk.approves(subject, number)).isInstanceOf(NotFound.class);
		this.walk.approves(this.commune.headOfProvince(), number);
		this.walk.isDissatisfied(number);
		assertThatThrownBy(() -> this.walk.explains(subject, number)).isInstanceOf(NotFound.class);
		this.walk.explains(this.commune.headOfProvince(), number);
	}

	@Test
	void anotherAgencysCaseIsNotThereAndTheAttemptIsAudited() {
		Commune other = this.communes.commune();
		String number = this.walk.submitted(this.commune.agency());
		SignedIn stranger = Communes.signedIn(other.receptionist());
		long item = this.walk.item(number, "classify");

		assertThatThrownBy(() -> this.access.open(number, stranger)).isInstanceOf(NotFound.class);
		assertThat(audited(number, "case.access-refused")).isEqualTo(1);
		assertThatThrownBy(() -> this.work.open(item, stranger)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.work.claim(item, stranger)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.work.release(item, stranger)).isInstanceOf(NotFound.class);
		assertThat(audited(number, "case.access-refused")).isEqualTo(4);
		assertThatThrownBy(() -> this.walk.accepts(other.receptionist(), number)).isInstanceOf(NotFound.class);
		assertThat(offered(other.receptionist())).isEmpty();
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void aNewHatShowsAllThatWaitsForItAndATakenOneNothing() {
		Agency agency = this.commune.agency();
		String number = this.walk.submitted(agency);
		Staff late = this.communes.engage(agency, "Ngô Văn Mới");
		assertThat(offered(late)).isEmpty();

		this.accounts.wear(agency.id(), late.id(), Set.of(Role.RECEPTIONIST), Actor.SYSTEM);
		assertThat(offered(late)).containsExactly(number);
		this.accounts.wear(agency.id(), late.id(), Set.of(), Actor.SYSTEM);

		assertThat(offered(late)).isEmpty();
		assertThatThrownBy(() -> this.walk.accepts(late, number)).isInstanceOf(NotFound.class);
	}

	@Test
	void aDisabledHandlerIsNeitherOfferedNorTaken() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		this.accounts.disable(this.commune.id(), this.commune.handler().id(), Actor.SYSTEM);

		assertThat(this.handlers.of(this.walk.get(number))).extracting(HandlerChoice.Candidate::id)
			.containsExactly(this.commune.otherHandler().id());
		assertThatThrownBy(() -> this.walk.assigns(this.commune.coordinator(), number, this.commune.handler()))
			.isInstanceOf(Invalid.class);
		this.walk.assigns(this.commune.coordinator(), number, this.commune.otherHandler());
	}

	@Test
	void claimedWorkIsOnePersonsUntilReleased() {
		Staff second = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		Staff first = this.commune.receptionist();
		String number = this.walk.submitted(this.commune.agency());
		long item = this.walk.item(number, "classify");

		this.work.claim(item, Communes.signedIn(first));

		assertThat(offered(second)).isEmpty();
		assertThatThrownBy(() -> this.work.claim(item, Communes.signedIn(second))).isInstanceOfSatisfying(
				NotAllowedNow.class, (refusal) -> toldWhoAndWhen(refusal, "already-claimed", first));
		assertThatThrownBy(() -> this.walk.accepts(second, number)).isInstanceOf(NotAllowedNow.class);
		this.work.release(item, Communes.signedIn(first));
		assertThat(offered(second)).containsExactly(number);
		this.walk.refuses(second, number);
		assertThat(audited(number, "task.claimed")).isEqualTo(1);
		assertThat(audited(number, "task.released")).isEqualTo(1);
	}

	@Test
	void whoClaimsSecondIsToldWhoWasFirst() throws Exception {
		Staff second = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		Staff first = this.commune.receptionist();
		String number = this.walk.submitted(this.commune.agency());
		long item = this.walk.item(number, "classify");

		List<Object> results = atOnce(() -> this.work.claim(item, Communes.signedIn(first)),
				() -> this.work.claim(item, Communes.signedIn(second)));

		Staff winner = results.get(0).equals("done") ? first : second;
		assertThat(results).filteredOn("done"::equals).hasSize(1);
		assertThat(results).filteredOn((one) -> one instanceof NotAllowedNow)
			.singleElement()
			.satisfies((one) -> toldWhoAndWhen((NotAllowedNow) one, "already-claimed", winner));
		assertThat(audited(number, "task.claimed")).isEqualTo(1);
		this.walk.refuses(winner, number);
	}

	@Test
	void whoDecidesSecondIsToldWhoDecidedAndWhen() throws Exception {
		Staff second = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		Staff first = this.commune.receptionist();
		String number = this.walk.submitted(this.commune.agency());
		long item = this.walk.item(number, "classify");

		List<Object> results = atOnce(
				() -> this.work.complete(item, Communes.signedIn(first), "accept", (by) -> accept(number, by)),
				() -> this.work.complete(item, Communes.signedIn(second), "accept", (by) -> accept(number, by)));

		Staff winner = results.get(0).equals("done") ? first : second;
		assertThat(results).filteredOn("done"::equals).hasSize(1);
		assertThat(results).filteredOn((one) -> one instanceof NotAllowedNow)
			.singleElement()
			.satisfies((one) -> toldWhoAndWhen((NotAllowedNow) one, "already-decided", winner));
		assertThat(audited(number, "case.accepted")).isEqualTo(1);
		assertThat(this.walk.open(number)).containsExactly("assign");
	}

	private void accept(String number, Actor by) {
		this.reception.accept(number, new Classification(null, FeedbackKind.DELAY, null), Set.of(), by);
	}

	private static void toldWhoAndWhen(NotAllowedNow refusal, String why, Staff who) {
		assertThat(refusal.messageKey()).endsWith(why);
		assertThat(refusal.arguments()[0]).isEqualTo(who.displayName());
		assertThat(refusal.arguments()[1]).isInstanceOf(Instant.class);
	}

	/** Both at a latch; what became of each: "done" or the refusal. */
	private static List<Object> atOnce(Runnable one, Runnable other) throws Exception {
		CyclicBarrier latch = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			Future<Object> first = people.submit(() -> outcome(one, latch));
			Future<Object> second = people.submit(() -> outcome(other, latch));
			return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
		}
		finally {
			people.shutdownNow();
		}
	}

	private static Object outcome(Runnable act, CyclicBarrier latch) throws Exception {
		latch.await(10, TimeUnit.SECONDS);
		try {
			act.run();
			return "done";
		}
		catch (RuntimeException refusal) {
			return refusal;
		}
	}

	/** Not in a list, not in a count, not under any address, and not by force. */
	private void seesNothing(Staff subject, String number) {
		SignedIn who = Communes.signedIn(subject);
		assertThatThrownBy(() -> this.access.open(number, who)).isInstanceOf(NotFound.class);
		assertThat(offered(subject)).doesNotContain(number);
		Map<Inbox.Tab, Integer> counts = this.inbox.counts(subject.id(), new Inbox.Filter(null, null, number));
		assertThat(counts.values()).containsOnly(0);
		for (WorkItem item : this.steps.ofCase(number, Communes.signedIn(this.commune.receptionist()))
			.stream()
			.map(StepLookup.CaseWorkView::item)
			.filter((one) -> one.status() == WorkStatus.OPEN)
			.toList()) {
			assertThatThrownBy(() -> this.work.open(item.id(), who)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> this.work.claim(item.id(), who)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> this.work.complete(item.id(), who, "accept", (by) -> {
			})).isInstanceOf(NotFound.class);
		}
	}

	private List<String> offered(Staff staff) {
		return this.inbox.rows(staff.id(), Inbox.Tab.ALL, Inbox.Filter.NONE, null)
			.stream()
			.map(Inbox.Row::caseNumber)
			.toList();
	}

}
