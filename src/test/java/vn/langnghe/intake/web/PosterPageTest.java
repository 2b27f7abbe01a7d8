package vn.langnghe.intake.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.langnghe.organisation.Role;
import vn.langnghe.support.Browser;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheet for the wall, and who may print it. */
@IntegrationTest
class PosterPageTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	private Commune commune;

	private String address;

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
		this.address = "http://127.0.0.1:" + this.port;
	}

	@Test
	void theCodeOpensTheFormOfTheAgencyWithTheProcedureChosen() {
		Browser receptionist = Browser.signedIn(this.address, this.commune.receptionist().username());
		receptionist.open("/posters/1.001193?counter=%20Qu%E1%BA%A7y%203%3Cb%3E%20");

		String form = this.address + "/feedback?agency=" + this.commune.agency().code() + "&procedure=1.001193";
		assertThat(receptionist.text()).contains(this.commune.agency().name("vi"), "Quầy 3<b>", form);
		assertThat(receptionist.html()).contains("d=\"" + QrCode.of(form).path() + "\"", "Quầy 3&lt;b&gt;")
			.doesNotContain("<b>Quầy");
		assertThat(new Browser(this.address).open(form.substring(this.address.length())).html())
			.contains("value=\"1.001193\"");
	}

	@Test
	void aPosterOfTheAgencyNamesNoProcedureAndACounterIsNoNovel() {
		String admin = this.communes.engage(this.commune.agency(), "Lý Thị Danh", Role.ADMIN, Role.HANDLER).username();
		Browser page = Browser.signedIn(this.address, admin).open("/posters?counter=" + "x".repeat(500));

		assertThat(page.text()).contains("x".repeat(60), "/feedback?agency=" + this.commune.agency().code())
			.doesNotContain("x".repeat(61), "&procedure=");
		assertThat(page.open("/posters/9.999999").status()).isEqualTo(404);
	}

	@Test
	void whoNeitherKeepsTheCatalogueNorReceivesPrintsNone() {
		assertThat(Browser.signedIn(this.address, this.commune.handler().username()).open("/posters").status())
			.isEqualTo(403);
		assertThat(new Browser(this.address).open("/posters").path()).isEqualTo("/login");
	}

}
