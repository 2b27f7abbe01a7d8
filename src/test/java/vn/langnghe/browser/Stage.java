package vn.langnghe.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import org.springframework.util.FileSystemUtils;

import vn.langnghe.support.RunningProduct;

/** One product and one browser for all walks: starting them costs more than walking. */
final class Stage {

	private static final Path FOLDER = Path.of("target/browser", System.getProperty("test.fork", "1"));

	private static Optional<Stage> only = Optional.empty();

	final RunningProduct product;

	final Browser browser;

	final Map<String, Visitor.Session> sessions = new HashMap<>();

	private Stage(Path chromium) {
		FileSystemUtils.deleteRecursively(FOLDER.toFile());
		this.browser = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
		this.product = RunningProduct.start(FOLDER.resolve(Long.toString(ProcessHandle.current().pid())),
				"--langnghe.intake.submissions-per-address-hour=100000",
				"--langnghe.intake.lookups-per-address-minute=100000", "--langnghe.casework.promise-watch=PT1S",
				"--langnghe.metrics.count-every=PT0.2S");
	}

	/**
	 * Where Chromium is missing a developer may go on, but nobody may believe that the
	 * pages were looked at: a build that counts fails.
	 */
	static synchronized Stage open() {
		if (only.isEmpty()) {
			Optional<Path> chromium = chromium();
			if (chromium.isEmpty()) {
				String missing = "NO BROWSER: no chromium on the PATH, so no page was looked at. Install Chromium.";
				System.err.println(missing);
				if (Boolean.parseBoolean(System.getenv("CI"))) {
					Assertions.fail(missing);
				}
				Assumptions.abort(missing);
			}
			only = chromium.map(Stage::new);
		}
		return only.orElseThrow();
	}

	/** Without a window it draws the same and takes a third off the walks. */
	private static Optional<Path> chromium() {
		return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
			.flatMap((name) -> Pattern.compile(File.pathSeparator)
				.splitAsStream(System.getenv("PATH"))
				.map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
