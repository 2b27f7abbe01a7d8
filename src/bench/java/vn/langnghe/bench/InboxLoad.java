package vn.langnghe.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens a page of the office again and again as one official.
 *
 * <p>
 * Options: {@code --user=tiepnhan --password=langnghe-demo --page=/inbox --connections=4
 * --requests=1000 --seconds=60 --warm-up=100 --of=1}; the first requests warm up and are
 * not counted; <code>{n}</code> in the page counts from 1 to {@code of} again and again.
 */
public final class InboxLoad {

	private InboxLoad() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		Options options = new Options(arguments);
		URI base = options.base();
		String page = options.text("page", "/inbox");
		int of = options.number("of", 1);
		int warmUp = options.number("warm-up", 100);
		Map<Browser, Browser> signedIn = new ConcurrentHashMap<>();
		Measurement measured = new Measurement(page);
		double took = new Load(base, options.number("connections", 4),
				Duration.ofSeconds(options.number("seconds", 60)), options.number("requests", 1000) + warmUp)
			.run(measured, (browser, round) -> {
				if (signedIn.putIfAbsent(browser, browser) == null) {
					signIn(browser, options);
				}
				long begin = System.nanoTime();
				HttpResponse<String> answer = browser.get(page.replace("{n}", Integer.toString(1 + round % of)));
				long nanos = System.nanoTime() - begin;
				if (answer.statusCode() != 200) {
					measured.failed("status " + answer.statusCode());
				}
				else if (round >= warmUp) {
					measured.took(nanos);
				}
			});
		System.out.println(measured.report(took));
	}

	static void signIn(Browser browser, Options options) throws IOException, InterruptedException {
		String token = Browser.hidden(browser.get("/login"), "_csrf");
		HttpResponse<String> answer = browser.post("/login", Map.of("_csrf", token, "username",
				options.text("user", "tiepnhan"), "password", options.text("password", "langnghe-demo")));
		String location = answer.headers().firstValue("Location").orElse("");
		if (answer.statusCode() != 302 && answer.statusCode() != 303 || location.contains("error")) {
			throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + location);
		}
	}

}
