package vn.langnghe.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens the page of classifying, with its look-up of similar cases, for many different
 * cases that {@link FillCases} made.
 *
 * <p>
 * Options: those of {@link InboxLoad}, and
 * {@code --jdbc=jdbc:postgresql://127.0.0.1:PORT/langnghe
 * --password-of-database=…}, where the cases are asked for.
 */
public final class ClassifyLoad {

	private ClassifyLoad() {
	}

	public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
		Options options = new Options(arguments);
		URI base = options.base();
		List<Long> items = items(options);
		int warmUp = options.number("warm-up", 200);
		Map<Browser, Browser> signedIn = new ConcurrentHashMap<>();
		Measurement measured = new Measurement("classify page");
		double took = new Load(base, options.number("connections", 1),
				Duration.ofSeconds(options.number("seconds", 120)), items.size())
			.run(measured, (browser, round) -> {
				if (signedIn.putIfAbsent(browser, browser) == null) {
					InboxLoad.signIn(browser, options);
				}
				long begin = System.nanoTime();
				HttpResponse<String> answer = browser.get("/tasks/" + items.get(round) + "/classify");
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

	private static List<Long> items(Options options) throws SQLException {
		String url = options.text("jdbc", "");
		Options.requireLoopback(URI.create(url.substring("jdbc:".length())).getHost());
		try (Connection connection = DriverManager.getConnection(url, "langnghe_owner",
				options.text("password-of-database", ""));
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("""
						select id from work_item where case_number like 'BENCH-%' and step = 'classify'
						order by hashint8(id) limit 1200""")) {
			List<Long> items = new ArrayList<>();
			while (rows.next()) {
				items.add(rows.getLong(1));
			}
			return items;
		}
	}

}
