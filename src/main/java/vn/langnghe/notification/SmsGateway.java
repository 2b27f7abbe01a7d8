package vn.langnghe.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.OutgoingCalls;
import vn.langnghe.platform.OutgoingCalls.Answer;
import vn.langnghe.platform.OutgoingCalls.NoAnswer;

/**
 * The gateway that sends short messages, when one is configured ({@code langnghe.sms}).
 */
@Component
@EnableConfigurationProperties(SmsSettings.class)
class SmsGateway {

	private static final Pattern BLANK = Pattern.compile("\\{(to|text|id|token)}");

	/** Says about the settings, not about one message. */
	private static final Set<Integer> WRONGLY_SET = Set.of(401, 403, 404, 405, 407);

	/** The gateway did nothing and asks to come again. */
	private static final Set<Integer> LATER = Set.of(408, 425, 429, 503);

	private final SmsSettings settings;

	private final Pattern acceptedBody;

	private final @Nullable OutgoingCalls calls;

	SmsGateway(SmsSettings settings) {
		this.settings = settings;
		this.acceptedBody = Pattern.compile(settings.acceptedBody());
		this.calls = (settings.url() != null) ? new OutgoingCalls(settings.connecting(), settings.answering()) : null;
	}

	boolean isConfigured() {
		return this.calls != null;
	}

	/** Whether the gateway is there. Says nothing but that somebody asks. */
	boolean answers() {
		try {
			return calls().send("OPTIONS", url(), Map.of(), SmsSettings.JSON, "").status() < 500;
		}
		catch (NoAnswer ex) {
			return false;
		}
	}

	/**
	 * Hands one message over.
	 * @param number with its country
	 * @param text what the phone shows
	 * @param messageId its stable identity
	 * @throws NotTaken when the gateway answers that it does not take it
	 * @throws NoAnswer when it answers nothing
	 */
	void send(String number, String text, String messageId) {
		String id = messageId.replaceAll("[<>]", "");
		Map<String, String> headers = this.settings.sentHeaders();
		headers.put(this.settings.idempotencyHeader(), id);
		Answer answer = calls().send(this.settings.method(), url(), headers, this.settings.contentType(),
				filled(Map.of("to", number, "text", text, "id", id, "token", this.settings.token())));
		if (!this.settings.accepted().contains(answer.status())) {
			throw new NotTaken(refusal(answer.status()));
		}
		if (!this.acceptedBody.matcher(answer.body()).find()) {
			throw new NotTaken(Failure.ofTheNotice("not-accepted"));
		}
	}

	private static Failure refusal(int status) {
		String code = "rejected-" + status;
		if (LATER.contains(status) || WRONGLY_SET.contains(status) || status >= 300 && status < 400) {
			return Failure.ofTheServer(code);
		}
		return (status >= 400 && status < 500) ? Failure.forGood(code) : Failure.uncertain(code);
	}

	private String filled(Map<String, String> values) {
		boolean json = this.settings.contentType().equals(SmsSettings.JSON);
		return BLANK.matcher(this.settings.body()).replaceAll((blank) -> {
			String value = values.getOrDefault(blank.group(1), "");
			return Matcher.quoteReplacement(json ? new String(JsonStringEncoder.getInstance().quoteAsString(value))
					: URLEncoder.encode(value, StandardCharsets.UTF_8));
		});
	}

	private URI url() {
		return Objects.requireNonNull(this.settings.url());
	}

	private OutgoingCalls calls() {
		if (this.calls == null) {
			throw new IllegalStateException("no gateway is configured");
		}
		return this.calls;
	}

	/** The gateway answered that it does not take a message. */
	static final class NotTaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Failure failure;

		NotTaken(Failure failure) {
			super(failure.code());
			this.failure = failure;
		}

		Failure failure() {
			return this.failure;
		}

	}

}
