package vn.langnghe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.Yaml;

/** What the delivered dashboard and alert rules ask for. */
final class Watched {

	private static final Path FOLDER = Path.of("deployment", "monitoring");

	private static final Path EXPLANATION = Path.of("src", "docs", "operation.md");

	/** What is no name of a metric: texts, labels, ranges, what is grouped by. */
	private static final Pattern ASIDE = Pattern
		.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on|without|ignoring)\\s*\\([^)]*\\)");

	private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");

	/** PromQL's own words, and what Prometheus says of the scrape itself. */
	private static final Set<String> OTHERS = Set.of("and", "or", "unless", "bool", "offset", "up");

	private final List<Map<String, Object>> alerts;

	private final List<String> questions = new ArrayList<>();

	private Watched(List<Map<String, Object>> alerts, JsonNode dashboard) {
		this.alerts = alerts;
		alerts.forEach((alert) -> this.questions.add((String) alert.get("expr")));
		dashboard.findValuesAsText("expr").forEach(this.questions::add);
	}

	static Watched read() throws IOException {
		Map<String, List<Map<String, List<Map<String, Object>>>>> rules = new Yaml()
			.load(Files.readString(FOLDER.resolve("alerts.yaml")));
		return new Watched(rules.get("groups").stream().flatMap((group) -> group.get("rules").stream()).toList(),
				new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile()));
	}

	static String explanation() throws IOException {
		return Files.readString(EXPLANATION);
	}

	/** The names of all metrics asked for, as they stand in a scrape. */
	Set<String> metrics() {
		Set<String> names = new TreeSet<>();
		for (String question : this.questions) {
			Matcher found = NAME.matcher(ASIDE.matcher(question).replaceAll(" "));
			while (found.find()) {
				if (!OTHERS.contains(found.group())) {
					names.add(found.group());
				}
			}
		}
		return names;
	}

	/** Alerts that leave whoever is woken by them alone. */
	List<String> faults() throws IOException {
		List<String> faults = new ArrayList<>();
		String explained = explanation().toLowerCase(Locale.ROOT);
		for (Map<String, Object> alert : this.alerts) {
			String name = (String) alert.get("alert");
			@SuppressWarnings("unchecked")
			Map<String, String> says = (Map<String, String>) alert.get("annotations");
			for (String needed : List.of("summary", "action", "runbook")) {
				if (says.getOrDefault(needed, "").isBlank()) {
					faults.add(name + " has no " + needed);
				}
			}
			String anchor = name.toLowerCase(Locale.ROOT);
			if (!("src/docs/operation.md#" + anchor).equals(says.get("runbook"))
					|| !explained.contains("### " + anchor + "\n")) {
				faults.add(name + " is explained nowhere");
			}
		}
		return faults;
	}

}
