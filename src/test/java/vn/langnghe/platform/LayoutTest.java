package vn.langnghe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the layout promises the browser. */
class LayoutTest {

	/** No browser ever reads them. */
	private static final List<String> PAPER = List.of("metrics/report.html", "letters/letter.html",
			"letters/book-cover.html", "letters/book-part.html");

	private final String layout = read();

	/** The version in the path is that of the library in the build. */
	@Test
	void theScriptsAndStylesOfTheLayoutAreDelivered() {
		List<String> files = Pattern.compile("th:(?:src|href)=\"@\\{(/[\\w/.-]+\\.(?:js|css|svg))}\"")
			.matcher(this.layout)
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(files).hasSize(4).allSatisfy((file) -> {
			String folder = file.startsWith("/webjars/") ? "META-INF/resources" : "static";
			assertThat(new ClassPathResource(folder + file).exists()).as(file).isTrue();
		});
	}

	/** Content-Security-Policy: script-src 'self'; style-src 'self'. */
	@Test
	void nothingInTheTemplatesNeedsAnInlineScriptOrStyle() throws IOException {
		Pattern inline = Pattern.compile("<script(?![^>]*src=)|<style|\\s(?:th:)?(?:style|on\\w+|hx-on[\\w:-]*)=|js:");
		try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
			assertThat(files.filter(Files::isRegularFile).filter((file) -> PAPER.stream().noneMatch(file::endsWith)))
				.isNotEmpty()
				.allSatisfy((file) -> assertThat(inline.matcher(Files.readString(file)).results())
					.extracting(MatchResult::group)
					.as(file.toString())
					.isEmpty());
		}
	}

	@Test
	void htmxNeitherEvaluatesNorKeepsPagesInTheBrowser() {
		assertThat(this.layout).contains("\"allowEval\":false", "\"includeIndicatorStyles\":false",
				"\"historyCacheSize\":0");
	}

	private static String read() {
		try {
			return Files.readString(Path.of("src/main/resources/templates/fragments/layout.html"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
