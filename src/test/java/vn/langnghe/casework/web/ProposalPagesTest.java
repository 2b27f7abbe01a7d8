package vn.langnghe.casework.web;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Criterion;
import vn.langnghe.casework.Reception;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Proposals to amend a regulation, through HTTP with everything behind them. */
@IntegrationTest
class ProposalPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private Reception reception;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	private String address;

	@BeforeEach
	void foundACommune() {
		this.address = "http://127.0.0.1:" + this.port;
		this.commune = this.communes.commune();
	}

	@Test
	void aProposalIsWrittenFromFeedbackOnARegulationListedPrintedAndExported() {
		String number = accepted(Nature.FEEDBACK_REGULATION);
		Browser coordinator = Browser.signedIn(this.address, this.commune.coordinator().username());
		assertThat(coordinator.open("/cases/" + number + "/actions").html())
			.contains("/cases/" + number + "/proposals");
		coordinator.open("/cases/" + number + "/proposals");
		filled(coordinator).without("legality").send();
		assertThat(coordinator.status()).isEqualTo(400);
		assertThat(coordinator.html()).contains("id=\"legality-error\"", "=cmd|&#39;/c calc&#39;");
		filled(coordinator).send();
		assertThat(coordinator.path()).as(coordinator.text()).startsWith("/proposals/KN-");
		assertThat(coordinator.text()).contains("Nói về LEGALITY", "Nói về CONSISTENCY", "Bộ Tư pháp")
			.doesNotContain(CaseWalk.NARRATIVE);
		String proposal = coordinator.path().replaceFirst(".*/", "");

		assertThat(coordinator.open("/proposals").text()).contains(proposal);
		assertThat(coordinator.open("/proposals/list.csv").status()).isEqualTo(200);
		assertThat(coordinator.html()).startsWith("\ufeff").contains(proposal, "\"'=cmd|'/c calc'\"", "Nói về CLARITY");
		Staff manager = this.communes.engage(this.commune.agency(), "Tạ Thị Theo", Role.MANAGER);
		assertThat(Browser.signedIn(this.address, manager.username()).open("/proposals/" + proposal).status())
			.isEqualTo(200);
		Browser stranger = Browser.signedIn(this.address, this.communes.commune().coordinator().username());
		assertThat(stranger.open("/proposals/" + proposal).status()).isEqualTo(404);
		assertThat(stranger.open("/proposals").text()).doesNotContain(proposal);
		assertThat(Browser.signedIn(this.address, this.commune.handler().username()).open("/proposals").status())
			.isEqualTo(403);
	}

	@Test
	void feedbackOnConductLeadsToNoProposalAndAHandlerWritesNone() {
		String conduct = accepted(Nature.FEEDBACK_CONDUCT);
		Browser coordinator = Browser.signedIn(this.address, this.commune.coordinator().username());
		assertThat(coordinator.open("/cases/" + conduct + "/proposals").status()).isEqualTo(404);
		String regulation = accepted(Nature.FEEDBACK_REGULATION);
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username());
		assertThat(receptionist.open("/cases/" + regulation + "/proposals").status()).isEqualTo(404);
	}

	private static Browser.Form filled(Browser author) {
		Browser.Form form = author.form("necessity")
			.with("addressee", "Bộ Tư pháp")
			.with("regulation", "=cmd|'/c calc'")
			.with("problem", "Phải nộp hai lần cùng một giấy")
			.with("proposal", "Bỏ bản sao");
		for (Criterion criterion : Criterion.values()) {
			form.with(criterion.field(), "Nói về " + criterion);
		}
		return form;
	}

	private String accepted(Nature nature) {
		long procedure = this.jdbc.sql("select min(id) from administrative_procedure").query(Long.class).single();
		String number = this.intake
			.submit(new NewSubmission(this.codes.newKey(), this.commune.id(), Channel.WEB, "vi", CaseWalk.NARRATIVE, "",
					procedure, null, null, FeedbackKind.UNSUITABLE, null))
			.caseNumber();
		this.walk.decides(this.commune.receptionist(), number, "classify", "accept", (by) -> this.reception
			.accept(number, new Classification(nature, FeedbackKind.UNSUITABLE, null), Set.of(), by));
		return number;
	}

}
