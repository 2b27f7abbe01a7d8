package vn.langnghe.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.SSLException;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls to another machine over HTTP: bounded in time and in what is read of the answer,
 * and never led on to a third machine, which would get the secrets that were meant for
 * this one.
 */
public final class OutgoingCalls {

	private static final int LONGEST_ANSWER = 64 * 1024;

	private final RestClient client;

	/**
	 * @param connecting how long to wait for the connection
	 * @param answering how long to wait for the whole answer
	 */
	public OutgoingCalls(Duration connecting, Duration answering) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(connecting)
			.build());
		requests.setReadTimeout(answering);
		this.client = RestClient.builder().requestFactory(requests).build();
	}

	/**
	 * Sends one request.
	 * @param contentType of the body, ignored when that is empty
	 * @return whatever was answered, also an error
	 * @throws NoAnswer when nothing was
	 */
	public Answer send(String method, URI to, Map<String, String> headers, String contentType, String body) {
		RestClient.RequestBodySpec request = this.client.method(HttpMethod.valueOf(method)).uri(to);
		headers.forEach((name, value) -> request.header(name, value));
		if (!body.isEmpty()) {
			request.contentType(MediaType.parseMediaType(contentType)).body(body.getBytes(StandardCharsets.UTF_8));
		}
		try {
			return request.exchangeForRequiredValue(
					(sent, response) -> new Answer(response.getStatusCode().value(), start(response.getBody())));
		}
		catch (ResourceAccessException ex) {
			throw new NoAnswer(!neverLeft(ex.getCause()), ex);
		}
	}

	private static String start(InputStream answer) throws IOException {
		return new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
	}

	private static boolean neverLeft(Throwable why) {
		return why instanceof ConnectException || why instanceof HttpConnectTimeoutException
				|| why instanceof SSLException;
	}

	/**
	 * What came back.
	 *
	 * @param status of HTTP
	 * @param body the beginning of it
	 */
	public record Answer(int status, String body) {
	}

	/** Nothing came back in time. */
	public static final class NoAnswer extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final boolean sent;

		NoAnswer(boolean sent, Throwable cause) {
			super("no answer", cause);
			this.sent = sent;
		}

		/** Whether the request may have arrived all the same. */
		public boolean mayHaveArrived() {
			return this.sent;
		}

	}

}
