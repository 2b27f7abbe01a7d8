package vn.langnghe.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.workflow.ChairpersonDesk.Due;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk shows the first of each kind and says how many there are. */
@IntegrationTest
class ChairpersonDeskTest {

	private static final Duration TOO_LONG = Duration.ofDays(60);

	@LocalServerPort
	private int port;

	@Autowired
	private ChairpersonDesk desk;

	@Autowired
	private Inbox inbox;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private MovableClock clock;

	private Commune commune;

	private Staff chairperson;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
		this.chairperson = this.commune.chairperson();
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void ofTwentyTwoDraftsTwentyAreShownAndAllAreCountedAsInTheInbox() {
		for (int drafts = 0; drafts < 22; drafts++) {
			this.walk.drafted(this.commune);
		}

		Part<Inbox.Row> toSign = this.desk.toDecide(this.chairperson.id(), "approve");

		Inbox.Filter approve = new Inbox.Filter(null, "approve", null);
		List<Inbox.Row> listed = this.inbox.rows(this.chairperson.id(), Inbox.Tab.ALL, approve, null);
		assertThat(toSign.shown()).hasSize(20).isEqualTo(listed.subList(0, 20));
		assertThat(toSign.total()).isEqualTo(22)
			.isEqualTo(this.inbox.counts(this.chairperson.id(), approve).get(Inbox.Tab.ALL));
		Browser browser = Browser.signedIn("http://127.0.0.1:" + this.port, this.chairperson.username()).open("/desk");
		assertThat(browser.text()).contains("Đang hiện 20 trong số 22 việc");
		assertThat(browser.open(browser.find("href=\"(/inbox\\?step=approve)\"")).text())
			.contains(listed.get(21).caseNumber());
	}

	@Test
	void ofManyOverdueCasesTheRestIsOnPagesOfTheirOwn() {
		for (int cases = 0; cases < 52; cases++) {
			this.walk.submitted(this.commune.agency());
		}
		this.clock.advance(TOO_LONG);
		Due overdue = Due.OVERDUE;
		long me = this.chairperson.id();
		long agency = this.commune.id();

		assertThat(this.desk.cases(overdue, me, agency).shown()).hasSize(20);
		assertThat(this.desk.cases(overdue, me, agency).total()).isEqualTo(52);
		List<ChairpersonDesk.OpenCase> first = this.desk.page(overdue, me, agency, null);
		assertThat(first).hasSize(Inbox.PAGE + 1);
		assertThat(this.desk.page(overdue, me, agency, first.get(Inbox.PAGE - 1).key())).hasSize(2)
			.doesNotContainAnyElementsOf(first.subList(0, Inbox.PAGE));
		Browser browser = Browser.signedIn("http://127.0.0.1:" + this.port, this.chairperson.username()).open("/desk");
		browser.open(browser.find("href=\"(/desk/overdue)\""));
		assertThat(browser.text()).contains("Có 52 vụ việc", first.get(49).number())
			.doesNotContain(first.get(50).number());
		browser.open(browser.find("href=\"(/desk/overdue\\?after=[^\"]*)\""));
		assertThat(browser.text()).contains(first.get(50).number()).doesNotContain(first.get(49).number());
	}

	@Test
	void whatIsAboutTheChairpersonIsNeitherListedNorCounted() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number, FeedbackKind.DELAY, Set.of(this.chairperson.id()));
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		this.walk.drafts(this.commune.handler(), number);
		long me = this.chairperson.id();
		this.clock.advance(TOO_LONG);

		assertThat(this.desk.toDecide(me, "approve").total()).isZero();
		assertThat(this.desk.toDecide(this.commune.headOfProvince().id(), "approve").total()).isPositive();
		for (Due due : Due.values()) {
			assertThat(this.desk.cases(due, me, this.commune.id()).total()).isZero();
			assertThat(this.desk.page(due, me, this.commune.id(), null)).isEmpty();
		}
		assertThat(this.desk.byHandler(me, this.commune.id()).total()).isZero();
		assertThat(this.desk.byProcedure(me, this.commune.id()).total()).isZero();
	}

}
