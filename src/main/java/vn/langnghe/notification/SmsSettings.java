package vn.langnghe.notification;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway for short messages, {@code langnghe.sms.*}; without a URL there is none.
 *
 * @param url where messages are handed over
 * @param method POST or PUT
 * @param headers each {@code Name: value}; {@code {token}} stands for the secret
 * @param token the secret, given like the installation's other secrets
 * @param contentType JSON or a form: decides how what is filled in is written
 * @param body with {@code {to}} and {@code {text}}, and where wanted {@code {id}} and
 * {@code {token}}
 * @param accepted the answers of HTTP that mean: taken
 * @param acceptedBody what the answer must contain besides, a regular expression; empty
 * for gateways that say it by the status alone
 * @param idempotencyHeader under which the message's identity goes along, so that what is
 * sent again after a lost answer is not delivered twice
 * @param connecting how long to wait for the connection
 * @param answering how long to wait for the answer
 */
@ConfigurationProperties("langnghe.sms")
record SmsSettings(@Nullable URI url, @DefaultValue("POST") String method, @DefaultValue List<String> headers,
		@DefaultValue("") String token, @DefaultValue("application/json") String contentType,
		@DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\"}") String body, @DefaultValue( {
				"200", "201", "202" }) Set<Integer> accepted,
		@DefaultValue("") String acceptedBody, @DefaultValue("Idempotency-Key") String idempotencyHeader,
		@DefaultValue("5s") Duration connecting, @DefaultValue("10s") Duration answering){

	static final String JSON = "application/json";

	static final String FORM = "application/x-www-form-urlencoded";

	private static final Duration LONGEST = Duration.ofMinutes(1);

	/**
	 * Whoever sets a gateway wrongly learns it at the start, not at the first message.
	 */
	SmsSettings {
		token = token.strip();
		url = (url != null && url.toString().isBlank()) ? null : url;
		if (url != null) {
			require(url.getHost() != null && Set.of("http", "https").contains(url.getScheme()), "url");
			require(Set.of("POST", "PUT").contains(method), "method");
			require(Set.of(JSON, FORM).contains(contentType), "content-type");
			require(body.contains("{to}") && body.contains("{text}"), "body");
			require(headers.stream().allMatch((header) -> header.indexOf(':') > 0), "headers");
			require(bounded(connecting) && bounded(answering), "connecting, answering");
		}
	}

	private static boolean bounded(Duration wait) {
		return wait.compareTo(Duration.ZERO) > 0 && wait.compareTo(LONGEST) <= 0;
	}

	private static void require(boolean fits, String what) {
		if (!fits) {
			throw new IllegalStateException("langnghe.sms." + what + " is not as langnghe.env.example explains it");
		}
	}

	/** The headers of a request, the secret filled in. */
	Map<String, String> sentHeaders() {
		Map<String, String> sent = new LinkedHashMap<>();
		for (String header : this.headers) {
			int colon = header.indexOf(':');
			sent.put(header.substring(0, colon).strip(),
					header.substring(colon + 1).strip().replace("{token}", this.token));
		}
		return sent;
	}

	/** Without the secret. */
	@Override
	public String toString() {
		return "SmsSettings[" + this.url + "]";
	}

}
