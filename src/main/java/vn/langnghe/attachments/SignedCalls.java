package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Requests to an object store, each with a signature over all that it carries, made by
 * Amazon's library, and bounded in time.
 */
class SignedCalls implements AutoCloseable {

	private static final int TRIES = 2;

	private static final Duration BETWEEN = Duration.ofMillis(200);

	/** For an answer that comes in drops, as a multiple of the time for each. */
	private static final int DROPS = 3;

	private static final int LONGEST_ERROR = 2048;

	private final ObjectStoreSettings settings;

	private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

	private final SdkHttpClient client;

	/**
	 * Goes where the settings say, whatever proxy the machine's environment names.
	 * @param connecting how long to wait for the connection
	 * @param answering how long to wait for each part of an answer
	 */
	SignedCalls(ObjectStoreSettings settings, Duration connecting, Duration answering) {
		this.settings = settings;
		this.client = UrlConnectionHttpClient.builder()
			.connectionTimeout(connecting)
			.socketTimeout(answering)
			.proxyConfiguration((proxy) -> proxy.useEnvironmentVariablesValues(false).useSystemPropertyValues(false))
			.build();
	}

	/** Begins a request; without a name it is about the bucket. */
	SdkHttpRequest.Builder request(SdkHttpMethod method, String name) throws IOException {
		if (!this.settings.isConfigured()) {
			throw new IOException("langnghe.attachments.s3.endpoint is not set");
		}
		return SdkHttpRequest.builder().method(method).uri(this.settings.address(name));
	}

	/**
	 * Sends it, and once again when that fails.
	 * @param most how much of an answer is read
	 * @throws IOException when nothing or nothing good is answered
	 */
	Answer twice(SdkHttpRequest.Builder request, byte[] body, int most) throws IOException {
		for (int attempt = 1;; attempt++) {
			try {
				Answer answer = once(request, body, most);
				if (answer.isGood()) {
					return answer;
				}
				throw new IOException(
						"%s was answered with %d %s".formatted(request.method(), answer.status(), answer.error()));
			}
			catch (IOException ex) {
				if (attempt == TRIES) {
					throw ex;
				}
				rest();
			}
		}
	}

	/** Sends it; whatever is answered is an answer. */
	Answer once(SdkHttpRequest.Builder request, byte[] body, int most) throws IOException {
		ContentStreamProvider content = () -> new ByteArrayInputStream(body);
		HttpExecuteRequest.Builder sent = HttpExecuteRequest.builder().request(signed(request, content).request());
		if (body.length > 0) {
			sent.contentStreamProvider(content);
		}
		HttpExecuteResponse response = this.client.prepareRequest(sent.build()).call();
		int status = response.httpResponse().statusCode();
		try (InputStream answer = response.responseBody()
			.map(InputStream.class::cast)
			.orElseGet(InputStream::nullInputStream)) {
			return new Answer(status, new HurriedStream(answer, this.settings.answering().multipliedBy(DROPS))
				.readNBytes((status / 100 == 2) ? most : LONGEST_ERROR));
		}
	}

	private SignedRequest signed(SdkHttpRequest.Builder request, ContentStreamProvider content) {
		return this.signer.sign((sign) -> sign
			.identity(AwsCredentialsIdentity.create(this.settings.accessKey(), this.settings.secretKey()))
			.request(request.build())
			.payload(content)
			.putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
			.putProperty(AwsV4HttpSigner.REGION_NAME, this.settings.region())
			.putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
			.putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
			.putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
			.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false));
	}

	private static void rest() throws IOException {
		try {
			Thread.sleep(BETWEEN.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

	/**
	 * What came back.
	 *
	 * @param status of HTTP
	 * @param body the object, or what is wrong
	 */
	record Answer(int status, byte[] body) {

		private static final int BEHIND_THE_END = 416;

		private static final Pattern CODE = Pattern.compile("<Code>(\\w{1,60})</Code>");

		boolean isGood() {
			return this.status / 100 == 2 || isBehindTheEnd();
		}

		boolean isBehindTheEnd() {
			return this.status == BEHIND_THE_END;
		}

		/** The store's word for it, and nothing else of what it says. */
		String error() {
			Matcher code = CODE.matcher(new String(this.body, StandardCharsets.UTF_8));
			return code.find() ? code.group(1) : "";
		}

	}

}
