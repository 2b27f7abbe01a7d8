package vn.langnghe.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Assigns many cases to one handler by one order, as the coordinator does it on the
 * inbox, and measures from the sending of the order until its page says that all is done.
 * The cases are made before, through the real forms, and not measured.
 *
 * <p>
 * Options: {@code --cases=500 --agency=CODE --receptionist=tiepnhan
 * --coordinator=dieuphoi --connections=4 --limit=120}. The product has to be started with
 * a wide {@code langnghe.intake.submissions-per-address-hour}.
 */
public final class BulkLoad {

	private static final String WORDS = "Giao một lượt";

	private static final Pattern TASK = Pattern.compile("/tasks/(\\d+)/classify");

	private static final Pattern HANDLER = Pattern.compile("<input(?=[^>]*name=\"handler\")[^>]*value=\"(\\d+)\"");

	private static final Pattern FIGURES = Pattern.compile("data-announce=\"([^\"]*)\"");

	private final Options options;

	/** Words that only the cases of this run have. */
	private final String run = WORDS + " " + UUID.randomUUID().toString().substring(0, 8);

	private final Measurement prepared = new Measurement("prepare");

	private BulkLoad(Options options) {
		this.options = options;
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		BulkLoad load = new BulkLoad(new Options(arguments));
		load.submit();
		load.accept();
		load.assign();
	}

	private void submit() throws InterruptedException {
		int cases = this.options.number("cases", 500);
		new Load(this.options.base(), this.options.number("connections", 4), Duration.ofMinutes(5), cases)
			.run(this.prepared, (browser, round) -> {
				HttpResponse<String> form = browser.get("/feedback?agency=" + this.options.text("agency", ""));
				Map<String, String> fields = new HashMap<>();
				for (String name : new String[] { "_csrf", "key", "agency" }) {
					fields.put(name, Browser.hidden(form, name));
				}
				fields.putAll(Map.of("narrative", this.run + ", lượt " + round + ". Hồ sơ trễ hẹn ba ngày.", "title",
						this.run + ", lượt " + round, "kind", "DELAY", "who", "anonymous", "go", "send"));
				require(browser.post("/feedback", fields), "/receipt/");
			});
	}

	private void accept() throws IOException, InterruptedException {
		Browser receptionist = signedIn("receptionist", "tiepnhan");
		ConcurrentLinkedQueue<String> tasks = new ConcurrentLinkedQueue<>();
		List<String> found;
		String after = "";
		do {
			HttpResponse<String> page = receptionist.get("/inbox?tab=unclaimed&step=classify&q="
					+ this.run.replace(" ", "%20").replace("ộ", "o").replace("ư", "u").replace("ợ", "o") + after);
			found = all(TASK, page.body()).stream().distinct().toList();
			tasks.addAll(found);
			after = all(Pattern.compile("rel=\"next\" href=\"[^\"]*(after=[^\"]*)\""), page.body()).stream()
				.findFirst()
				.map((key) -> "&" + key)
				.orElse("");
		}
		while (!after.isEmpty() && !found.isEmpty());
		int cases = tasks.size();
		int connections = this.options.number("connections", 4);
		Map<Browser, Browser> signedIn = new ConcurrentHashMap<>();
		new Load(this.options.base(), connections, Duration.ofMinutes(5), cases).run(this.prepared,
				(browser, round) -> {
					if (signedIn.putIfAbsent(browser, browser) == null) {
						InboxLoad.signIn(browser, new Options(this.options.arguments()[0],
								"--user=" + this.options.text("receptionist", "tiepnhan")));
					}
					String path = "/tasks/" + tasks.poll() + "/classify";
					String token = Browser.hidden(browser.get(path), "_csrf");
					require(browser.post(path,
							Map.of("_csrf", token, "outcome", "accept", "nature", "FEEDBACK_CONDUCT", "kind", "DELAY")),
							"/inbox");
				});
		System.out.println(cases + " cases wait to be assigned; " + this.prepared.report(1));
	}

	private void assign() throws IOException, InterruptedException {
		Browser coordinator = signedIn("coordinator", "dieuphoi");
		Map<String, String> fields = new HashMap<>();
		HttpResponse<String> inbox = coordinator.get("/inbox?tab=unclaimed&step=assign");
		fields.putAll(Map.of("_csrf", Browser.hidden(inbox, "_csrf"), "key", Browser.hidden(inbox, "key"), "act",
				"assign", "scope", "whole", "tab", "unclaimed", "step", "assign", "q", this.run));
		String handler = all(HANDLER, coordinator.post("/inbox/orders", fields).body()).get(0);
		fields.putAll(Map.of("handler", handler, "go", "order"));
		long begin = System.nanoTime();
		String order = require(coordinator.post("/inbox/orders", fields), "/inbox/orders/");
		long limit = begin + Duration.ofSeconds(this.options.number("limit", 120)).toNanos();
		List<String> figures = List.of();
		while (figures.isEmpty() && System.nanoTime() < limit) {
			Thread.sleep(100);
			figures = all(FIGURES, coordinator.get(order).body());
		}
		double took = (System.nanoTime() - begin) / 1e9;
		System.out.printf(Locale.ROOT, "bulk assign: %.1f s until: %s%n", took,
				figures.isEmpty() ? "the limit" : figures.get(0));
	}

	private Browser signedIn(String option, String otherwise) throws IOException, InterruptedException {
		Browser browser = new Browser(this.options.base());
		InboxLoad.signIn(browser,
				new Options(this.options.arguments()[0], "--user=" + this.options.text(option, otherwise)));
		return browser;
	}

	private static String require(HttpResponse<String> answer, String path) {
		String location = answer.headers().firstValue("Location").orElse("");
		if (!location.contains(path)) {
			throw new IllegalStateException("status " + answer.statusCode() + ", not " + path);
		}
		return location.substring(location.indexOf(path));
	}

	private static List<String> all(Pattern pattern, String body) {
		List<String> found = new ArrayList<>();
		Matcher matcher = pattern.matcher(body);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

}
