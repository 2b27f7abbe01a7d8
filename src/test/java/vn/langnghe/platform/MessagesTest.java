package vn.langnghe.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything a person reads is a message key with words in both languages. */
class MessagesTest {

	private static final Pattern PLURAL = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]|#messages\\.msg\\('([\\w.-]+)'[,)]");

	private final Properties vietnamese = load("messages.properties");

	private final Properties english = load("messages_en.properties");

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(this.english.stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(this.vietnamese.stringPropertyNames());
	}

	@Test
	void noMessageIsEmpty() {
		for (Properties messages : List.of(this.vietnamese, this.english)) {
			assertThat(messages.stringPropertyNames()).filteredOn((key) -> messages.getProperty(key).isBlank())
				.isEmpty();
		}
	}

	/** English may ask one number more, for its plural; Vietnamese has none. */
	@Test
	void bothLanguagesTakeTheSameArguments() {
		for (String key : this.vietnamese.stringPropertyNames()) {
			String english = this.english.getProperty(key, "");
			assertThat(arguments(english)).as(key).containsAll(arguments(this.vietnamese.getProperty(key)));
			assertThat(arguments(PLURAL.matcher(english).replaceAll(""))).as(key)
				.isSubsetOf(arguments(this.vietnamese.getProperty(key)));
		}
	}

	/** A single apostrophe in a message with arguments swallows what follows it. */
	@Test
	void messagesWithArgumentsDoubleTheirApostrophes() {
		for (Properties messages : List.of(this.vietnamese, this.english)) {
			messages.forEach((key, text) -> {
				if (!arguments(text.toString()).isEmpty()) {
					assertThat(text.toString().replace("''", "")).as(key.toString()).doesNotContain("'");
					assertThat(new MessageFormat(text.toString(), Locale.ROOT)).as(key.toString()).isNotNull();
				}
			});
		}
	}

	@Test
	void noTemplateHoldsWordsOfItsOwn() {
		List<String> found = new ArrayList<>();
		templates().forEach((template) -> found.addAll(TemplateWords.of(template)));
		assertThat(found).isEmpty();
	}

	@Test
	void everyKeyOfATemplateHasWordsInBothLanguages() {
		Set<String> used = new TreeSet<>();
		templates().forEach((template) -> KEY.matcher(markup(template))
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.forEach(used::add));
		assertThat(used).contains("platform.name");
		for (Properties messages : List.of(this.vietnamese, this.english)) {
			assertThat(used).filteredOn((key) -> !messages.containsKey(key)).isEmpty();
		}
	}

	/** Thymeleaf replaces before it asks: the condition would be lost without a word. */
	@Test
	void noElementBothReplacesItselfAndAsksWhether() {
		Pattern both = Pattern.compile("<[^>]*\\sth:(?:if|unless)=\"[^\"]*\"[^>]*\\sth:replace=|"
				+ "<[^>]*\\sth:replace=\"[^\"]*\"[^>]*\\sth:(?:if|unless)=");
		assertThat(templates()).allSatisfy(
				(template) -> assertThat(both.matcher(markup(template)).results()).extracting(MatchResult::group)
					.as(template.toString())
					.isEmpty());
	}

	private static Set<String> arguments(String text) {
		Set<String> numbers = new TreeSet<>();
		Pattern.compile("\\{(\\d+)").matcher(text).results().forEach((found) -> numbers.add(found.group(1)));
		return numbers;
	}

	private static List<Path> templates() {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String markup(Path template) {
		return read(template).replaceAll("(?s)<!--.*?-->", "");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties load(String name) {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
			messages.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return messages;
	}

}
