package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed beside a step is kept when its page changes the language. */
@IntegrationTest
class BesidePagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Test
	void theOtherLanguageKeepsWhatWasTypedAndDoesNothing() {
		Commune commune = this.communes.commune();
		String number = this.walk.assigned(commune);
		String task = "/tasks/" + this.walk.item(number, "handle");
		Browser handler = Browser.signedIn("http://127.0.0.1:" + this.port, commune.handler().username());
		keeps(handler, task + "/extension", "reason", "Ask for more time");
		keeps(handler, task + "/consultation", "question", "Ask for an opinion");
		assertThat(this.walk.open(number)).containsExactly("handle");

		String fresh = this.walk.submitted(commune.agency());
		Browser receptionist = Browser.signedIn("http://127.0.0.1:" + this.port, commune.receptionist().username());
		keeps(receptionist, "/tasks/" + this.walk.item(fresh, "classify") + "/split", "words",
				"Split off as feedback of its own");
	}

	private static void keeps(Browser official, String page, String field, String title) {
		official.open(page);
		assertThat(official.find("<button[^>]*name=\"lang\"[^>]*formaction=\"([^\"]+)\"")).isEqualTo(page);
		String csrf = official.find("name=\"_csrf\" value=\"([^\"]+)\"");
		official.post(page,
				Map.of(field, List.of("Chờ đo đạc lại thửa đất"), "lang", List.of("en"), "_csrf", List.of(csrf)));
		assertThat(official.status()).isEqualTo(200);
		assertThat(official.text()).contains(title, "Chờ đo đạc lại thửa đất").doesNotContain("There is a problem");
		official.open(page + "?lang=vi");
	}

}
