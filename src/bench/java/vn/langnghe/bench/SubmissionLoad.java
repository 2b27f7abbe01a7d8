package vn.langnghe.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends feedback through the real form. Each submission opens the form, which gives it
 * the token against foreign forms and its own key, and sends it; with {@code --pages=all}
 * it also walks through the pages between, and with {@code --pages=send} each connection
 * opens the form once and then only sends. The sending is what the goal is about; it is
 * measured apart.
 *
 * <p>
 * Options: {@code --connections=16 --seconds=60 --submissions=100000 --agency=CODE
 * --pages=ends|all|send --warm-up=10 --per-second=0}: without a pace each connection
 * begins the next as soon as the last is done; with one, what begins late is counted from
 * when it was to begin. The product has to be started with a wide
 * {@code langnghe.intake.submissions-per-address-hour}: all of this comes from one
 * address.
 */
public final class SubmissionLoad {

	private static final String FORM = "/feedback";

	private static final String NARRATIVE = "Tôi nộp hồ sơ chứng thực lúc 8 giờ sáng, giấy hẹn ghi trả kết quả "
			+ "trong ngày nhưng đến 16 giờ 30 vẫn chưa có, không ai xin lỗi hay hẹn lại. ";

	private final Measurement opened = new Measurement("open the form");

	private final Measurement walked = new Measurement("pages between");

	private final Measurement sent = new Measurement("send");

	private final String agency;

	private final boolean everyPage;

	private final boolean onlySending;

	private final int perSecond;

	private final long begin = System.nanoTime();

	private final Map<Browser, Map<String, String>> forms = new ConcurrentHashMap<>();

	private SubmissionLoad(Options options) {
		this.agency = options.text("agency", "");
		this.everyPage = options.text("pages", "ends").equals("all");
		this.onlySending = options.text("pages", "ends").equals("send");
		this.perSecond = options.number("per-second", 0);
	}

	public static void main(String... arguments) throws InterruptedException {
		Options options = new Options(arguments);
		int connections = options.number("connections", 16);
		run(options, connections, options.number("warm-up", 10), false);
		run(options, connections, options.number("seconds", 60), true);
	}

	private static void run(Options options, int connections, int seconds, boolean report) throws InterruptedException {
		SubmissionLoad load = new SubmissionLoad(options);
		double took = new Load(options.base(), connections, Duration.ofSeconds(seconds),
				options.number("submissions", 100_000))
			.run(load.sent, load::submit);
		if (report) {
			System.out.println(connections + " connections");
			System.out.println(load.opened.report(took));
			if (load.everyPage) {
				System.out.println(load.walked.report(took));
			}
			System.out.println(load.sent.report(took));
		}
	}

	private void submit(Browser browser, int round) throws IOException, InterruptedException {
		long late = late(round);
		Map<String, String> fields = this.onlySending ? again(browser, round) : open(browser, round);
		long begin;
		if (this.everyPage) {
			for (String page : new String[] { "who", "check" }) {
				begin = System.nanoTime();
				browser.post(FORM, with(fields, "go", page));
				this.walked.took(System.nanoTime() - begin);
			}
		}
		begin = System.nanoTime();
		HttpResponse<String> answer = browser.post(FORM, with(fields, "go", "send"));
		long took = late + System.nanoTime() - begin;
		if (answer.statusCode() == 303 && answer.headers().firstValue("Location").orElse("").contains("/receipt/")) {
			this.sent.took(took);
		}
		else {
			this.sent.failed("status " + answer.statusCode());
		}
	}

	/** Waits for this round's turn; how much too late it comes, in nanoseconds. */
	private long late(int round) throws InterruptedException {
		if (this.perSecond == 0) {
			return 0;
		}
		long due = this.begin + round * 1_000_000_000L / this.perSecond;
		Pace.waitFor(due);
		return System.nanoTime() - due;
	}

	private Map<String, String> open(Browser browser, int round) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		HttpResponse<String> form = browser.get(FORM + (this.agency.isEmpty() ? "" : "?agency=" + this.agency));
		this.opened.took(System.nanoTime() - begin);
		return filledIn(form, round);
	}

	/** The form this connection opened first, under a new key: another submission. */
	private Map<String, String> again(Browser browser, int round) throws IOException, InterruptedException {
		Map<String, String> first = this.forms.get(browser);
		if (first == null) {
			first = open(browser, round);
			this.forms.put(browser, first);
		}
		return with(with(first, "key", UUID.randomUUID().toString()), "narrative",
				NARRATIVE.repeat(4) + "Lượt " + UUID.randomUUID());
	}

	/** What a browser posts to send that form. */
	static Map<String, String> sending(HttpResponse<String> form, int round) {
		return with(filledIn(form, round), "go", "send");
	}

	private static Map<String, String> filledIn(HttpResponse<String> form, int round) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String name : new String[] { "_csrf", "key", "agency" }) {
			fields.put(name, Browser.hidden(form, name));
		}
		fields.put("narrative", NARRATIVE.repeat(4) + "Lượt " + round);
		fields.put("kind", "DELAY");
		fields.put("procedureWords", "");
		fields.put("procedure", "");
		fields.put("who", "named");
		fields.put("name", "Nguyễn Thị Bưởi");
		fields.put("phone", "0912 345 678");
		fields.put("email", "");
		fields.put("address", "Thôn Đoài");
		return fields;
	}

	private static Map<String, String> with(Map<String, String> fields, String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put(name, value);
		return all;
	}

}
