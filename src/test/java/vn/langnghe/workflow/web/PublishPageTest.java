package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.langnghe.publication.Publication;
import vn.langnghe.publication.PublicationState;
import vn.langnghe.publication.Publishing;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which a person reads what the system prepared, and what follows from it.
 */
@IntegrationTest
class PublishPageTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Publishing publishing;

	private Commune commune;

	private String number;

	private Browser receptionist;

	@BeforeEach
	void reply() {
		this.commune = this.communes.commune();
		this.number = this.walk.replied(this.commune);
		this.receptionist = signedIn(this.commune.receptionist().username())
			.open("/tasks/" + this.walk.item(this.number, "publish") + "/publish");
	}

	private Browser signedIn(String username) {
		return Browser.signedIn("http://127.0.0.1:" + this.port, username);
	}

	@Test
	void theOriginalStandsBesideThePreparedText() {
		assertThat(this.receptionist.status()).isEqualTo(200);
		assertThat(this.receptionist.text()).contains("Bản gốc", CaseWalk.NARRATIVE);
		assertThat(this.receptionist.form("question").fields().get("question")).containsExactly(CaseWalk.NARRATIVE);
		assertThat(this.receptionist.form("answer").fields().get("answer"))
			.containsExactly("Xin lỗi bà, đã có kết quả.");
	}

	@Test
	void whoDidNotCheckPublishesNothingAndLosesNothingTyped() {
		this.receptionist.form("outcome").with("outcome", "publish").with("question", "Viết gọn lại").send();

		assertThat(this.receptionist.status()).isEqualTo(400);
		assertThat(this.receptionist.text()).contains("xác nhận không ai có thể bị nhận ra");
		assertThat(this.receptionist.form("question").fields().get("question")).containsExactly("Viết gọn lại");
		assertThat(only().state()).isEqualTo(PublicationState.DUE);
	}

	@Test
	void whatWasCheckedIsPublicAtOnceAndTheHeadAloneTakesItDown() {
		this.receptionist.form("outcome")
			.with("outcome", "publish")
			.with("question", "Viết gọn lại")
			.with("checked", "true")
			.send();
		assertThat(this.receptionist.path()).as(this.receptionist.text()).startsWith("/inbox");
		Browser anybody = new Browser("http://127.0.0.1:" + this.port);
		String address = "/results/" + only().number();
		assertThat(anybody.open(address).status()).isEqualTo(200);
		assertThat(anybody.text()).contains("Viết gọn lại").doesNotContain(this.number);
		String withdrawal = "/cases/" + this.number + "/publication";
		assertThat(this.receptionist.open(withdrawal).text()).contains("Đã công khai").doesNotContain("Lý do gỡ");
		this.receptionist.post(withdrawal + "/withdraw",
				Map.of("_csrf", List.of(this.receptionist.open("/account").find("name=\"_csrf\" value=\"([^\"]+)\"")),
						"reason", List.of("Không được phép")));
		assertThat(this.receptionist.status()).isEqualTo(404);

		Browser head = signedIn(this.commune.chairperson().username()).open(withdrawal);
		head.form("reason").with("reason", " ").send();
		assertThat(head.status()).isEqualTo(400);
		head.open(withdrawal).form("reason").with("reason", "Có người bị nhận ra").send();

		assertThat(head.text()).contains("Đã gỡ", "Có người bị nhận ra");
		assertThat(anybody.open(address).status()).isEqualTo(404);
	}

	@Test
	void aReasonIsAskedForWhenNothingIsPublished() {
		this.receptionist.form("outcome").with("outcome", "not-publishable").send();
		assertThat(this.receptionist.status()).isEqualTo(400);
		assertThat(this.receptionist.text()).contains("Hãy ghi lý do không công khai được");

		this.receptionist.form("outcome")
			.with("outcome", "not-publishable")
			.with("reason", "Chỉ một hộ trong xã")
			.send();

		assertThat(this.receptionist.path()).startsWith("/inbox");
		assertThat(only().reason()).isEqualTo("Chỉ một hộ trong xã");
	}

	private Publication only() {
		return this.publishing.of(this.walk.get(this.number)).get(0);
	}

}
