package vn.langnghe.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One visitor: one connection, own cookies, follows no redirect by itself. */
final class Browser {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

	private final URI base;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.build();

	Browser(URI base) {
		this.base = base;
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Sends a file as the form's script does. */
	HttpResponse<String> upload(String path, String form, String token, String name, byte[] bytes)
			throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/octet-stream")
			.header("X-Form-Key", form)
			.header("X-File-Name", encode(name).replace("+", "%20"))
			.header("X-XSRF-TOKEN", token)
			.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
	}

	/**
	 * The value of a hidden field of a page.
	 * @throws IllegalStateException when the page has none of that name
	 */
	static String hidden(HttpResponse<String> page, String name) {
		Matcher inputs = INPUT.matcher(page.body());
		while (inputs.find()) {
			String input = inputs.group();
			if (input.contains("name=\"" + name + "\"")) {
				Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(input);
				return value.find() ? value.group(1) : "";
			}
		}
		throw new IllegalStateException("no field " + name + " in " + page.uri() + " (" + page.statusCode() + ")");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path)).timeout(PATIENCE).header("Accept", "text/html");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
