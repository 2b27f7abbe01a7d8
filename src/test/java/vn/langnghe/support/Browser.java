package vn.langnghe.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser without a screen or scripts: keeps cookies, follows redirects, fills the
 * forms that a page really has and sends what they really hold.
 */
public final class Browser {

	/** How slow a page may be is measured elsewhere. */
	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);

	private static final Pattern CONTROL = Pattern.compile(
			"<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);

	private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private String address;

	private @Nullable String origin;

	private HttpResponse<String> page;

	/**
	 * @param address where the product is, without a slash at the end
	 */
	public Browser(String address) {
		this.address = address;
	}

	/** Of somebody who signs in through the login page. */
	public static Browser signedIn(String address, String username) {
		Browser browser = new Browser(address).open("/login");
		browser.form("username").with("username", username).with("password", Communes.PASSWORD).send();
		assertThat(browser.path()).doesNotStartWith("/login");
		return browser;
	}

	/**
	 * Sends from an address of its own, as through the proxy in front of the product.
	 * @param address an address of the documentation's networks, such as 203.0.113.7
	 */
	public Browser from(String address) {
		this.origin = address;
		return this;
	}

	/** The product has come back elsewhere; cookies and forms are kept. */
	public void follow(String address) {
		this.address = address;
	}

	public Browser open(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).GET());
	}

	/** A file, byte by byte; the page stays. */
	public byte[] download(String path) {
		try {
			HttpResponse<byte[]> file = this.client.send(
					HttpRequest.newBuilder(URI.create(this.address + path)).timeout(PATIENCE).GET().build(),
					HttpResponse.BodyHandlers.ofByteArray());
			assertThat(file.statusCode()).isEqualTo(200);
			return file.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sends fields of one's own making. */
	public Browser post(String path, Map<String, List<String>> fields) {
		String body = fields.entrySet()
			.stream()
			.flatMap(
					(field) -> field.getValue().stream().map((value) -> encoded(field.getKey()) + "=" + encoded(value)))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * Sends bytes and nothing else, as a script does; what is answered is the page then.
	 */
	public Browser upload(String path, Map<String, String> headers, byte[] bytes) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/octet-stream")
			.POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
		headers.forEach(request::header);
		return send(request);
	}

	private Browser send(HttpRequest.Builder request) {
		if (this.origin != null) {
			request.header("X-Forwarded-For", this.origin);
		}
		try {
			CompletableFuture<HttpResponse<String>> answer = this.client.sendAsync(
					// One that is kept may be closed at the moment it is used again.
					request.header("Accept", "text/html").header("Connection", "close").timeout(PATIENCE).build(),
					HttpResponse.BodyHandlers.ofString());
			answer.copy().orTimeout(PATIENCE.toSeconds() / 2, TimeUnit.SECONDS).whenComplete((page, late) -> {
				if (late instanceof TimeoutException) {
					System.out.println(working());
				}
			});
			this.page = answer.get();
			return this;
		}
		catch (ExecutionException ex) {
			throw new UncheckedIOException((IOException) ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What the product was at when an answer did not come. */
	private static String working() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((one) -> one.getValue().length > 0)
			.map((one) -> one.getKey() + " " + one.getKey().getState()
					+ Stream.of(one.getValue()).map((frame) -> "\n\tat " + frame).collect(Collectors.joining()))
			.collect(Collectors.joining("\n", "NO ANSWER YET at " + LocalTime.now() + "\n", "\n"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	public int status() {
		return this.page.statusCode();
	}

	/** Where the redirects led. */
	public String path() {
		return this.page.uri().getPath();
	}

	public String html() {
		return this.page.body();
	}

	/** What the page says, without markup. */
	public String text() {
		return HtmlUtils.htmlUnescape(this.page.body().replaceAll("<[^>]+>", " ")).replaceAll("\\s+", " ");
	}

	/** The first group of a pattern in the page. */
	public String find(String pattern) {
		Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(this.page.body());
		assertThat(found.find()).as("%s stands in the page: %s", pattern, text()).isTrue();
		return HtmlUtils.htmlUnescape(found.group(1)).strip();
	}

	/** The form of the page that has a field of this name. */
	public Form form(String field) {
		Matcher forms = FORM.matcher(this.page.body());
		while (forms.find()) {
			Map<String, String> tag = attributes(forms.group(1));
			if (forms.group(2).contains("name=\"" + field + "\"") && "post".equals(tag.get("method"))) {
				return new Form(tag.get("action"), held(forms.group(2)));
			}
		}
		throw new AssertionError("No form with " + field + " at " + path() + " (" + status() + "): " + text());
	}

	private static Map<String, List<String>> held(String html) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		Matcher controls = CONTROL.matcher(html);
		while (controls.find()) {
			if (controls.group(1) != null) {
				Map<String, String> input = attributes(controls.group(1));
				boolean choice = List.of("radio", "checkbox").contains(input.getOrDefault("type", ""));
				if (input.containsKey("name") && (!choice || input.containsKey("checked"))) {
					add(fields, input.get("name"), input.getOrDefault("value", "on"));
				}
			}
			else if (controls.group(2) != null) {
				// The first line end is the markup's own.
				add(fields, attributes(controls.group(2)).get("name"),
						HtmlUtils.htmlUnescape(controls.group(3).replaceFirst("^\\r?\\n", "")));
			}
			else {
				Matcher options = OPTION.matcher(controls.group(5));
				while (options.find()) {
					Map<String, String> option = attributes(options.group(1));
					if (option.containsKey("selected")) {
						add(fields, attributes(controls.group(4)).get("name"), option.get("value"));
					}
				}
			}
		}
		return fields;
	}

	private static void add(Map<String, List<String>> fields, String name, String value) {
		fields.computeIfAbsent(name, (absent) -> new ArrayList<>()).add(value);
	}

	private static Map<String, String> attributes(String tag) {
		Map<String, String> attributes = new LinkedHashMap<>();
		Matcher found = ATTRIBUTE.matcher(tag);
		while (found.find()) {
			attributes.put(found.group(1), (found.group(2) != null) ? HtmlUtils.htmlUnescape(found.group(2)) : "");
		}
		return attributes;
	}

	/** A form as the page holds it, about to be filled. */
	public final class Form {

		private final String action;

		private final Map<String, List<String>> fields;

		private Form(String action, Map<String, List<String>> fields) {
			this.action = action;
			this.fields = fields;
		}

		public Form with(String field, String value) {
			this.fields.put(field, List.of(value));
			return this;
		}

		public Form without(String field) {
			this.fields.remove(field);
			return this;
		}

		/** What it holds now. */
		public Map<String, List<String>> fields() {
			return this.fields;
		}

		public Browser send() {
			return post(this.action, this.fields);
		}

	}

}
