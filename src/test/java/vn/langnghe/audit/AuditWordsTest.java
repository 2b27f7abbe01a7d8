package vn.langnghe.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the program records has words in the history. */
class AuditWordsTest {

	private static final Pattern ACTION = Pattern
		.compile("\"((?:case|identity|task|account|login|setup|reminder|follow-up|audit)\\.[a-z-]+)\"");

	private static final Pattern VALUE = Pattern.compile("\\.(?:is|was)\\(\"(\\w+)\"");

	private final ResourceBundleMessageSource messages = messages();

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everyActionThatIsRecordedHasWords(String language) {
		Set<String> actions = found(ACTION, (file) -> file.contains("AuditFact") || file.contains("journal.change"));
		assertThat(actions).contains("case.registered", "identity.read", "login.failed", "task.claimed");
		assertThat(actions).filteredOn((action) -> missing("audit." + action, language)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everyValueOfACaseThatIsRecordedHasALabel(String language) {
		Set<String> names = found(VALUE, (file) -> file.contains("ofCase(") || file.contains("journal.change"));
		assertThat(names).contains("state", "handler", "reason");
		assertThat(names).filteredOn((name) -> missing("audit.value." + name, language)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everyFindingHasASentence(String language) {
		assertThat(Arrays.stream(AuditFinding.Kind.values())).filteredOn((kind) -> missing(kind.messageKey(), language))
			.isEmpty();
	}

	@Test
	void theNumberOfAnEntryIsWrittenAsItIsLookedUp() {
		AuditWords words = new AuditWords(this.messages, Locale.ENGLISH);
		AuditResult result = new AuditResult(1, 1_234_567, 1, 0, 0, 3,
				List.of(new AuditFinding(AuditFinding.Kind.EDITED, "case:XA-1", 2, 1_234_567L, null)));

		assertThat(words.of(result)).contains("Chain case:XA-1, entry no. 2 (id 1234567): edited.",
				"… and 2 more places.");
	}

	private boolean missing(String key, String language) {
		return this.messages.getMessage(key, null, "", Locale.forLanguageTag(language)).isEmpty();
	}

	private static Set<String> found(Pattern pattern, Predicate<String> where) {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				Matcher matcher = pattern.matcher(where.test(source) ? source : "");
				while (matcher.find()) {
					found.add(matcher.group(1));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
