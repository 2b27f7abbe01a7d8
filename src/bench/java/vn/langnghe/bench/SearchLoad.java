package vn.langnghe.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Searches among the cases that {@link FillCases} made: one to five neighbouring words of
 * a story, with and without diacritics, some of them further pages, some with a filter,
 * some that no case has.
 *
 * <p>
 * Options: those of {@link InboxLoad}.
 */
public final class SearchLoad {

	private SearchLoad() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		Options options = new Options(arguments);
		URI base = options.base();
		int warmUp = options.number("warm-up", 100);
		List<String> pages = pages(options.number("requests", 1000) + warmUp);
		Map<Browser, Browser> signedIn = new ConcurrentHashMap<>();
		Measurement measured = new Measurement("search page");
		double took = new Load(base, options.number("connections", 1),
				Duration.ofSeconds(options.number("seconds", 300)), pages.size())
			.run(measured, (browser, round) -> {
				if (signedIn.putIfAbsent(browser, browser) == null) {
					InboxLoad.signIn(browser, options);
				}
				long begin = System.nanoTime();
				HttpResponse<String> answer = browser.get(pages.get(round));
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

	private static List<String> pages(int count) throws IOException {
		List<String[]> stories = new ArrayList<>();
		try (InputStream file = SearchLoad.class.getResourceAsStream("/samples/hundred-and-twenty.jsonl")) {
			String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			for (JsonNode story : new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll()) {
				stories.add((story.get("title").asText("") + " " + story.get("text").asText()).split("\\s+"));
			}
		}
		Random random = new Random(7);
		List<String> pages = new ArrayList<>();
		while (pages.size() < count) {
			String[] story = stories.get(random.nextInt(stories.size()));
			int words = Math.min(1 + random.nextInt(5), story.length);
			int first = random.nextInt(story.length - words + 1);
			String typed = String.join(" ", List.of(story).subList(first, first + words));
			pages.add("/search?q=" + URLEncoder.encode(spelled(typed, random.nextInt(10)), StandardCharsets.UTF_8)
					+ more(random.nextInt(20)));
		}
		return pages;
	}

	private static String spelled(String typed, int how) {
		String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
		return switch (how) {
			case 0 -> decomposed;
			case 1 -> typed + " zzqx";
			case 2, 3, 4 -> decomposed.replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
			default -> typed;
		};
	}

	private static String more(int how) {
		return switch (how) {
			case 0 -> "&state=RECEIVED";
			case 1 -> "&kind=DELAY";
			case 2 -> "&procedure=1.001193";
			case 3 -> "&after=0_100000";
			case 4 -> "&after=3_50000";
			default -> "";
		};
	}

}
