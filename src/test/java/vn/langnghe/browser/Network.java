package vn.langnghe.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/**
 * What loading a page costs somebody who comes for the first time, with a cheap phone and
 * a slow connection: 700 kbit/s, 300 ms latency, a CPU four times slower.
 */
final class Network {

	private static final int LATENCY = 300;

	private static final int BYTES_A_SECOND = 700 * 1000 / 8;

	private final Visitor visitor;

	private final CDPSession session;

	private final Map<String, String> kinds = new HashMap<>();

	private final Map<String, Integer> sizes = new HashMap<>();

	Network(Visitor visitor) {
		this.visitor = visitor;
		this.session = visitor.page.context().newCDPSession(visitor.page);
		this.session.send("Network.enable");
		this.session.on("Network.requestWillBeSent", (event) -> {
			if (event.getAsJsonObject("request").get("url").getAsString().startsWith("http")) {
				this.kinds.put(id(event), event.has("type") ? event.get("type").getAsString() : "");
			}
		});
		this.session.on("Network.loadingFinished",
				(event) -> this.sizes.put(id(event), event.get("encodedDataLength").getAsInt()));
	}

	private static String id(JsonObject event) {
		return event.get("requestId").getAsString();
	}

	/** Loads a page with an empty cache. */
	Cost load(String path) {
		this.session.send("Network.clearBrowserCache");
		return again(path);
	}

	/** Loads a page with what the cache holds. */
	Cost again(String path) {
		this.kinds.clear();
		this.sizes.clear();
		this.visitor.open(path).whole();
		Number shift = (Number) this.visitor.page.evaluate(SHIFT);
		Number paint = (Number) this.visitor.page.evaluate(LARGEST_PAINT);
		int total = this.sizes.values().stream().mapToInt(Integer::intValue).sum();
		int script = this.sizes.entrySet()
			.stream()
			.filter((one) -> "Script".equals(this.kinds.get(one.getKey())))
			.mapToInt(Map.Entry::getValue)
			.sum();
		return new Cost(total, script, this.kinds.size(), paint.doubleValue(), shift.doubleValue());
	}

	/** Several cold loads, slowed down: the times of their largest paints. */
	List<Double> paints(String path, int times) {
		JsonObject slow = new JsonObject();
		slow.addProperty("offline", false);
		slow.addProperty("latency", LATENCY);
		slow.addProperty("downloadThroughput", BYTES_A_SECOND);
		slow.addProperty("uploadThroughput", BYTES_A_SECOND);
		this.session.send("Network.emulateNetworkConditions", slow);
		JsonObject rate = new JsonObject();
		rate.addProperty("rate", 4);
		this.session.send("Emulation.setCPUThrottlingRate", rate);
		List<Double> paints = new ArrayList<>();
		for (int time = 0; time < times; time++) {
			paints.add(load(path).largestPaint());
		}
		return paints;
	}

	private static final String LARGEST_PAINT = """
			() => new Promise((done) => {
			  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
			    .observe({ type: 'largest-contentful-paint', buffered: true });
			  setTimeout(done, 3000, -1);
			})""";

	private static final String SHIFT = """
			() => new Promise((done) => {
			  let sum = 0;
			  new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) sum += e.value; }))
			    .observe({ type: 'layout-shift', buffered: true });
			  setTimeout(() => done(sum), 100);
			})""";

	/**
	 * What one load cost.
	 *
	 * @param bytes that came over the wire, compressed, with headers
	 * @param script those of them that are script
	 * @param requests how many
	 * @param largestPaint ms until the largest piece was seen
	 * @param shift how much the layout moved
	 */
	record Cost(int bytes, int script, int requests, double largestPaint, double shift) {
	}

}
