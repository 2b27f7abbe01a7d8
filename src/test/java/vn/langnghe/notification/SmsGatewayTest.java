package vn.langnghe.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SmsGatewayTest {

	private static final String FORM_BODY = "phone={to}&content={text}&request={id}&key={token}";

	private final Gateway gateway = new Gateway();

	@BeforeEach
	void start() {
		this.gateway.start();
	}

	@AfterEach
	void stop() {
		this.gateway.stop();
	}

	@Test
	void aFormIsFilledWithWhatBelongsThere() {
		new SmsGateway(settings(SmsSettings.FORM, FORM_BODY, "")).send("+84912345678", "Đã có & trả lời=100%",
				"<notice-1@langnghe>");
		assertThat(this.gateway.messages().get(0).body()).isEqualTo("phone=%2B84912345678&content="
				+ "%C4%90%C3%A3+c%C3%B3+%26+tr%E1%BA%A3+l%E1%BB%9Di%3D100%25&request=notice-1%40langnghe&key=a%22b");
	}

	@Test
	void quotesAndBlanksInATextChangeNothingOfTheMessageAroundIt() {
		new SmsGateway(settings(SmsSettings.JSON, "{\"to\":\"{to}\",\"text\":\"{text}\"}", "")).send("+84912345678",
				"\"},{to}\\\n$1", "<n>");
		assertThat(this.gateway.messages().get(0).body())
			.isEqualTo("{\"to\":\"+84912345678\",\"text\":\"\\\"},{to}\\\\\\n$1\"}");
	}

	@Test
	void aGatewayThatSaysItInTheAnswersBodyIsBelievedThere() {
		SmsGateway gateway = new SmsGateway(settings(SmsSettings.FORM, FORM_BODY, "\"CodeResult\":\\s*\"100\""));
		gateway.send("+84912345678", "a", "<n>");
		this.gateway.says("{\"CodeResult\":\"99\"}");
		assertThatExceptionOfType(SmsGateway.NotTaken.class).isThrownBy(() -> gateway.send("+84912345678", "a", "<n>"))
			.satisfies((refused) -> assertThat(refused.failure()).isEqualTo(Failure.ofTheNotice("not-accepted")));
	}

	@Test
	void aGatewayThatIsThereAnswersAndOneThatIsNotDoesNot() {
		SmsGateway gateway = new SmsGateway(settings(SmsSettings.FORM, FORM_BODY, ""));
		assertThat(gateway.answers()).isTrue();
		this.gateway.stop();
		assertThat(gateway.answers()).isFalse();
		assertThat(this.gateway.messages()).isEmpty();
	}

	@Test
	void whatIsSetWronglyIsSaidAtTheStart() {
		assertThatIllegalStateException().isThrownBy(() -> settings("text/xml", FORM_BODY, ""))
			.withMessageContaining("langnghe.sms.content-type");
		assertThatIllegalStateException().isThrownBy(() -> settings(SmsSettings.FORM, "phone={to}", ""))
			.withMessageContaining("langnghe.sms.body");
		assertThat(settings(SmsSettings.FORM, FORM_BODY, "").toString()).doesNotContain("a\"b");
	}

	@Test
	void withoutAnAddressThereIsNoGateway() {
		assertThat(new SmsGateway(new SmsSettings(URI.create(""), "POST", List.of(), "", SmsSettings.JSON, "",
				Set.of(200), "", "Idempotency-Key", Duration.ofSeconds(1), Duration.ofSeconds(1)))
			.isConfigured()).isFalse();
	}

	@Test
	void theNamesOfTheExampleOfTheEnvironmentAreThoseOfTheSettings() {
		SmsSettings settings = new Binder(ConfigurationPropertySources
			.from(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					Map.of("LANGNGHE_SMS_URL", "https://sms.example.vn/send", "LANGNGHE_SMS_TOKEN", "t",
							"LANGNGHE_SMS_HEADERS", "Authorization: Bearer {token},X-Brand: UBND",
							"LANGNGHE_SMS_CONTENT_TYPE", SmsSettings.FORM, "LANGNGHE_SMS_BODY", FORM_BODY,
							"LANGNGHE_SMS_ACCEPTED", "200,202", "LANGNGHE_SMS_ACCEPTED_BODY", "ok",
							"LANGNGHE_SMS_IDEMPOTENCY_HEADER", "X-Id", "LANGNGHE_SMS_ANSWERING", "7s"))))
			.bind("langnghe.sms", SmsSettings.class)
			.get();
		assertThat(settings.sentHeaders()).containsEntry("Authorization", "Bearer t").containsEntry("X-Brand", "UBND");
		assertThat(settings)
			.extracting(SmsSettings::contentType, SmsSettings::body, SmsSettings::accepted, SmsSettings::acceptedBody,
					SmsSettings::idempotencyHeader, SmsSettings::answering)
			.containsExactly(SmsSettings.FORM, FORM_BODY, Set.of(200, 202), "ok", "X-Id", Duration.ofSeconds(7));
	}

	private SmsSettings settings(String contentType, String body, String acceptedBody) {
		return new SmsSettings(URI.create(this.gateway.url()), "POST", List.of(), "a\"b", contentType, body,
				Set.of(200), acceptedBody, "Idempotency-Key", Duration.ofSeconds(1), Duration.ofSeconds(1));
	}

}
