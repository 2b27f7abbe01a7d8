package vn.langnghe.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Reach;
import vn.langnghe.notification.Gateway.Request;

import static org.assertj.core.api.Assertions.assertThat;

class SmsSendingTest extends WithBothServers {

	@Autowired
	private NotificationParts.Audited audited;

	@Autowired
	private NoticeBoard board;

	@Test
	void aCitizenWithoutAnEmailAddressIsToldOnceByShortMessage() throws Exception {
		CaseFile caseFile = byPhone();
		happens(caseFile);
		this.messages.sendDue();
		this.clock.move(Duration.ofHours(1));
		this.messages.sendDue();
		Request sent = only();
		assertThat(sent.method()).isEqualTo("POST");
		assertThat(sent.headers()).containsEntry("Authorization", "Bearer bi-mat")
			.containsEntry("X-brand", "UBND")
			.containsEntry("Content-type", "application/json");
		assertThat(sent.id()).matches("notice-\\d+-[0-9a-f]{12}@langnghe");
		JsonNode body = new ObjectMapper().readTree(sent.body());
		assertThat(body.get("to").asText()).isEqualTo("+84912345678");
		assertThat(body.get("text").asText()).isEqualTo("Phản ánh " + caseFile.number()
				+ " đã được tiếp nhận. Theo dõi tại https://lang-nghe.example/track/open?t=signed-"
				+ caseFile.number());
		assertThat(sent.body()).doesNotContain(Told.NAME, "Ngát", Told.TITLE);
		assertThat(this.told.states()).containsExactly("SENT");
		assertThat(this.board.toldToTheCitizen(caseFile.id())).extracting(NoticeLine::stateKey)
			.containsExactly("notification.state.SENT.SMS");
	}

	@Test
	void whoLeftBothIsToldByMailOnlyUnlessShortMessagesAreWishedFor() {
		CaseFile caseFile = this.told.caseOf(this.commune, "ngat.lo@example.com");
		this.told.happens(new CaseEvent.Replied(caseFile));
		wishes(caseFile, "SMS");
		this.told.happens(new CaseEvent.Explained(caseFile));
		wishes(caseFile, "NONE");
		this.told.happens(new CaseEvent.Delayed(caseFile));
		this.mails.sendDue();
		this.messages.sendDue();
		assertThat(SMTP.mails()).hasSize(1);
		assertThat(GATEWAY.messages()).hasSize(1);
		assertThat(this.told.kinds()).containsExactly("ANSWERED", "EXPLAINED");
	}

	@Test
	void aTelephoneOnAWireAndNobodysNumberAreWrittenNoNotice() {
		CaseFile caseFile = byPhone();
		for (String phone : List.of("'02123852852'", "'0123'", "null")) {
			this.told.update("update submitter_identity set phone = " + phone);
			this.told.happens(new CaseEvent.Replied(caseFile));
		}
		this.told.happens(new CaseEvent.Registered(caseFile, Reach.NONE));
		assertThat(this.told.kinds()).isEmpty();
	}

	@Test
	void anErrorOfTheGatewayIsTriedAgainUnderTheSameIdentity() {
		GATEWAY.answers(500);
		happens(byPhone());
		this.messages.sendDue();
		assertThat(this.told.states()).containsExactly("PENDING rejected-500");
		this.clock.move(NoticeSender.waitAfter(1));
		this.messages.sendDue();
		assertThat(GATEWAY.messages()).hasSize(2).extracting(Request::id).containsOnly(GATEWAY.messages().get(0).id());
		assertThat(this.told.states()).containsExactly("SENT");
	}

	@Test
	void silenceIsTriedAgainUnderTheSameIdentityForItMayHaveArrived() {
		GATEWAY.answers(Gateway.SILENCE);
		happens(byPhone());
		this.messages.sendDue();
		assertThat(this.told.states()).containsExactly("PENDING gateway-silent");
		this.clock.move(NoticeSender.waitAfter(1));
		this.messages.sendDue();
		assertThat(GATEWAY.messages()).hasSize(2).extracting(Request::id).containsOnly(GATEWAY.messages().get(0).id());
		assertThat(this.told.states()).containsExactly("SENT");
	}

	@Test
	void anOutageLosesNothingCostsNoAttemptAndHoldsUpNoMail() {
		GATEWAY.stop();
		IntStream.range(0, 25).forEach((i) -> happens(byPhone()));
		this.told.happens(new CaseEvent.Replied(this.told.caseOf(this.commune, "ngat.lo@example.com")));
		int before = this.audited.facts().size();
		for (int hour = 0; hour < 24; hour++) {
			this.messages.sendDue();
			this.clock.move(Duration.ofHours(1));
		}
		assertThat(this.audited.facts().size() - before).as("identities read while nothing can leave").isOne();
		assertThat(this.told.number("select max(attempts) from notice")).isZero();
		this.mails.sendDue();
		assertThat(SMTP.mails()).hasSize(1);
		GATEWAY.start();
		this.messages.sendDue();
		this.messages.sendDue();
		assertThat(GATEWAY.messages()).hasSize(25).extracting(Request::id).doesNotHaveDuplicates();
		assertThat(this.told.states()).hasSize(26).containsOnly("SENT");
	}

	@Test
	void anOutageOfTheMailHoldsUpNoMessage() {
		SMTP.stop();
		this.told.happens(new CaseEvent.Replied(this.told.caseOf(this.commune, "ngat.lo@example.com")));
		happens(byPhone());
		this.mails.sendDue();
		this.messages.sendDue();
		assertThat(this.told.states()).containsExactly("PENDING", "SENT");
	}

	@Test
	void whatTheGatewayRefusesForGoodIsShownToTheOfficeAtOnceAndOthersAreSent() {
		GATEWAY.answers(422);
		CaseFile refused = byPhone();
		happens(refused);
		this.messages.sendDue();
		happens(byPhone());
		this.messages.sendDue();
		assertThat(this.told.states()).containsExactly("GIVEN_UP rejected-422", "SENT");
		assertThat(this.board.toldToTheCitizen(refused.id())).allMatch(NoticeLine::failed)
			.extracting(NoticeLine::stateKey)
			.containsExactly("notification.state.GIVEN_UP.SMS");
	}

	@Test
	void aWrongSecretOrAGatewayThatIsBusyCostsNoMessageAnything() {
		happens(byPhone());
		for (int status : List.of(401, 429, 503)) {
			GATEWAY.answers(status);
			this.messages.sendDue();
			assertThat(this.told.states()).containsExactly("PENDING");
			assertThat(this.told.number("select attempts from notice")).isZero();
			this.clock.move(Duration.ofMinutes(6));
		}
		this.messages.sendDue();
		assertThat(this.told.states()).containsExactly("SENT");
	}

	@Test
	void theSecretIsNeverLedElsewhere() {
		GATEWAY.answers(302);
		happens(byPhone());
		this.messages.sendDue();
		assertThat(GATEWAY.elsewhere()).isEmpty();
		assertThat(this.told.states()).containsExactly("PENDING");
	}

	@Test
	void twoWorkersAtOnceSendEachMessageOnce() {
		IntStream.range(0, 45).forEach((i) -> happens(byPhone()));
		NoticeSender other = new NoticeSender(this.outbox, this.smsCarrier, this.clock);
		CompletableFuture
			.allOf(CompletableFuture.runAsync(this.messages::sendDue), CompletableFuture.runAsync(other::sendDue))
			.join();
		assertThat(GATEWAY.messages()).hasSize(45).extracting(Request::id).doesNotHaveDuplicates();
	}

	private CaseFile byPhone() {
		return this.told.caseOf(this.commune, "");
	}

	private void happens(CaseFile caseFile) {
		this.told.happens(new CaseEvent.Registered(caseFile, Told.BY_PHONE));
	}

	private void wishes(CaseFile caseFile, String wish) {
		this.told
			.update("update submitter_identity set told_by = '%s' where case_id = %d".formatted(wish, caseFile.id()));
	}

	private static Request only() {
		assertThat(GATEWAY.messages()).hasSize(1);
		return GATEWAY.messages().get(0);
	}

}
