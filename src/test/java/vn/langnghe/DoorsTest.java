package vn.langnghe;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.CaseState;
import vn.langnghe.organisation.Accounts;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The same rules from outside: what the pages answer to whoever tries. */
@IntegrationTest
class DoorsTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private Accounts accounts;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private JdbcClient jdbc;

	private String address;

	private Commune commune;

	@BeforeEach
	void found() {
		this.address = "http://127.0.0.1:" + this.port;
		this.commune = this.communes.commune();
	}

	@Test
	void theOfficialComplainedAboutFindsNoDoorToTheCase() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		String number = this.walk.submittedAbout(this.commune.agency(), "chị Tiếp ở quầy một cửa");
		Browser subject = Browser.signedIn(this.address, this.commune.receptionist().username());
		assertThat(Browser.signedIn(this.address, colleague.username()).open("/inbox").text()).contains(number);

		assertThat(subject.open("/inbox").text()).doesNotContain(number);
		everyDoorIsClosed(subject, number);
		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.refuses(colleague, number);
	}

	@Test
	void anotherAgencysOfficialFindsNoDoorEitherAndEachTryIsAudited() {
		String number = this.walk.submitted(this.commune.agency());
		Browser stranger = Browser.signedIn(this.address, this.communes.commune().receptionist().username());
		assertThat(stranger.open("/inbox").text()).doesNotContain(number);

		int tries = everyDoorIsClosed(stranger, number);

		assertThat(this.jdbc
			.sql("select count(*) from audit_entry where chain = 'case:' || ? and action = 'case.access-refused'")
			.param(number)
			.query(Integer.class)
			.single()).isEqualTo(tries);
	}

	/**
	 * All addresses under which a case or its work can be reached; how many were tried.
	 */
	private int everyDoorIsClosed(Browser who, String number) {
		long item = this.walk.item(number, "classify");
		List<String> pages = List.of("/cases/" + number, "/cases/" + number + "/work", "/cases/" + number + "/history",
				"/cases/" + number + "/notices", "/cases/" + number + "/notes", "/cases/" + number + "/attachments",
				"/cases/" + number + "/attachments/1", "/cases/" + number + "/attachments/1/page",
				"/cases/" + number + "/publication", "/cases/" + number + "/letters",
				"/cases/" + number + "/letters/receipt-1/pdf", "/tasks/" + item, "/tasks/" + item + "/classify");
		for (String page : pages) {
			assertThat(who.open(page).status()).as(page).isEqualTo(404);
		}
		List<String> acts = List.of("/cases/" + number + "/identity", "/cases/" + number + "/notes",
				"/cases/" + number + "/attachments/1/original", "/cases/" + number + "/publication/withdraw",
				"/tasks/" + item + "/classify", "/tasks/" + item + "/claim", "/tasks/" + item + "/release");
		String csrf = who.open("/account").find("name=\"_csrf\" value=\"([^\"]+)\"");
		for (String act : acts) {
			who.post(act, Map.of("_csrf", List.of(csrf), "outcome", List.of("accept"), "nature",
					List.of("FEEDBACK_CONDUCT"), "kind", List.of("DELAY")));
			assertThat(who.status()).as(act).isEqualTo(404);
		}
		return pages.size() + acts.size();
	}

	@Test
	void anotherLanguageKeepsWhatWasTypedAndDecidesNothing() {
		String number = this.walk.submitted(this.commune.agency());
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username())
			.open("/tasks/" + this.walk.item(number, "classify") + "/classify");

		receptionist.form("outcome")
			.with("outcome", "refuse")
			.with("explanation", "Việc này do Công an xã giải quyết")
			.with("lang", "en")
			.send();

		assertThat(receptionist.status()).isEqualTo(200);
		assertThat(receptionist.text()).contains("Decision", "Việc này do Công an xã giải quyết");
		assertThat(this.walk.open(number)).containsExactly("classify");
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void theSecondOfTwoDecisionsIsAConflictThatNamesTheFirst() {
		Staff second = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		String number = this.walk.submitted(this.commune.agency());
		Browser slow = Browser.signedIn(this.address, second.username())
			.open("/tasks/" + this.walk.item(number, "classify") + "/classify");
		Browser.Form form = slow.form("outcome");
		this.walk.accepts(this.commune.receptionist(), number);

		form.with("outcome", "refuse").with("reason", "OUT_OF_SCOPE").with("explanation", "Gửi Công an xã").send();

		assertThat(slow.status()).isEqualTo(409);
		assertThat(slow.text()).contains(this.commune.receptionist().displayName(), "quyết định lúc");
		assertThat(slow.form("explanation").fields().get("explanation")).containsExactly("Gửi Công an xã");
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.ACCEPTED);
	}

	@Test
	void aDoubleClickDecidesOnce() {
		String number = this.walk.submitted(this.commune.agency());
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username())
			.open("/tasks/" + this.walk.item(number, "classify") + "/classify");
		Browser.Form form = receptionist.form("outcome").with("outcome", "accept").with("kind", "DELAY");
		form.send();
		assertThat(receptionist.path()).startsWith("/inbox");

		form.send();

		assertThat(receptionist.status()).isEqualTo(409);
		assertThat(this.walk.open(number)).containsExactly("assign");
	}

	@Test
	void whoFindsTheCaseToBeAboutOneselfStepsAsideAndHasDecidedNothing() {
		Staff colleague = this.communes.engage(this.commune.agency(), "Bùi Văn Hai", Role.RECEPTIONIST);
		Staff reader = this.commune.receptionist();
		String number = this.walk.submitted(this.commune.agency());
		Browser receptionist = Browser.signedIn(this.address, reader.username())
			.open("/tasks/" + this.walk.item(number, "classify") + "/classify");

		receptionist.form("outcome")
			.with("outcome", "accept")
			.with("kind", "DELAY")
			.with("subjects", Long.toString(reader.id()))
			.send();

		assertThat(receptionist.path()).as(receptionist.text()).isEqualTo("/inbox");
		assertThat(receptionist.text()).contains("rút khỏi");
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.RECEIVED);
		everyDoorIsClosed(receptionist, number);
		this.walk.refuses(colleague, number);
	}

	@Test
	void fieldsTheFormDoesNotHaveChangeNothing() {
		String number = this.walk.submitted(this.commune.agency());
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username())
			.open("/tasks/" + this.walk.item(number, "classify") + "/classify");

		receptionist.form("outcome")
			.with("outcome", "accept")
			.with("kind", "DELAY")
			.with("state", "CLOSED")
			.with("agencyId", "1")
			.with("handlerId", Long.toString(this.commune.receptionist().id()))
			.with("role", "CHAIRPERSON")
			.with("number", "AB-2026-000001")
			.send();

		assertThat(receptionist.path()).startsWith("/inbox");
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.ACCEPTED);
		assertThat(this.walk.get(number).agencyId()).isEqualTo(this.commune.id());
		assertThat(this.walk.get(number).handlerId()).isNull();
	}

	@Test
	void aDecisionWithoutItsTokenIsRefusedAndNothingTypedIsLost() {
		String number = this.walk.submitted(this.commune.agency());
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username())
			.open("/tasks/" + this.walk.item(number, "classify") + "/classify");

		receptionist.form("outcome")
			.without("_csrf")
			.with("outcome", "refuse")
			.with("reason", "OUT_OF_SCOPE")
			.with("explanation", "Gửi Công an xã")
			.send();

		assertThat(receptionist.status()).isEqualTo(403);
		assertThat(receptionist.html()).contains("Gửi Công an xã");
		assertThat(this.walk.open(number)).containsExactly("classify");
	}

	@Test
	void anOpenSessionEndsWhenItsAccountIsDisabledAndAHatTakenOffIsOffAtOnce() {
		Browser chairperson = Browser.signedIn(this.address, this.commune.chairperson().username());
		assertThat(chairperson.open("/desk").status()).isEqualTo(200);
		this.accounts.wear(this.commune.id(), this.commune.chairperson().id(), Set.of(Role.HANDLER), Actor.SYSTEM);
		assertThat(chairperson.open("/desk").status()).isEqualTo(403);

		this.accounts.disable(this.commune.id(), this.commune.chairperson().id(), Actor.SYSTEM);

		assertThat(chairperson.open("/inbox").path()).isEqualTo("/login");
	}

	@Test
	void whoIsNotSignedInFindsOnlyTheLogin() {
		String number = this.walk.submitted(this.commune.agency());
		Browser anybody = new Browser(this.address);
		for (String page : List.of("/inbox", "/desk", "/cases/" + number, "/admin/staff", "/audit",
				"/tasks/" + this.walk.item(number, "classify") + "/classify")) {
			assertThat(anybody.open(page).path()).as(page).isEqualTo("/login");
		}
	}

	@Test
	void whoIsNotSignedInIsToldThatAnAddressDoesNotExist() {
		Browser anybody = new Browser(this.address);
		for (String page : List.of("/khong-co", "/inbox/khong-co", "/admin/khong-co", "/desk/khong-co")) {
			assertThat(anybody.open(page).status()).as(page).isEqualTo(404);
			assertThat(anybody.path()).isEqualTo(page);
			assertThat(anybody.text()).contains("Không tìm thấy");
			assertThat(anybody.html()).as("the switch stays at this address").contains("href=\"?lang=en\"");
		}
		anybody.open("/login")
			.form("username")
			.with("username", this.commune.handler().username())
			.with("password", Communes.PASSWORD)
			.send();
		assertThat(anybody.path()).as("what does not exist is not gone back to").isEqualTo("/inbox");
	}

	@Test
	void whoIsNotSignedInLearnsOfNoCaseWhetherItExists() {
		String number = this.walk.submitted(this.commune.agency());
		Browser anybody = new Browser(this.address);
		for (String page : List.of("/cases/%s", "/cases/%s/work", "/cases/%s/history", "/cases/%s/identity",
				"/cases/%s/khong-co")) {
			anybody.open(page.formatted(number));
			int status = anybody.status();
			boolean login = anybody.path().equals("/login");
			anybody.open(page.formatted("X1-2026-999999"));
			assertThat(anybody.status()).as(page).isEqualTo(status);
			assertThat(anybody.path().equals("/login")).as(page).isEqualTo(login);
		}
		assertThat(anybody.open("/cases/gi-cung-duoc").path()).isEqualTo("/login");
	}

}
