package vn.langnghe.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person at one screen with a browser of their own. Acts through the words people
 * see.
 */
final class Visitor implements AutoCloseable {

	/** The standard: WCAG 2.2 AA. */
	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final int NARROWEST = 320;

	private final Stage stage;

	private final BrowserContext context;

	private final Screen screen;

	private final boolean script;

	private final List<String> complaints = new ArrayList<>();

	final Page page;

	Visitor(Stage stage, Screen screen, boolean script, ColorScheme colours) {
		this.stage = stage;
		this.screen = screen;
		this.script = script;
		this.context = stage.browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh")
			.setViewportSize(screen.width, screen.height)
			.setColorScheme(colours)
			.setJavaScriptEnabled(script));
		this.context.setDefaultTimeout(10_000);
		this.page = this.context.newPage();
		this.page.onPageError((error) -> this.complaints.add("script: " + error));
		this.page.onConsoleMessage((message) -> {
			// The browser itself calls every 4xx page an error.
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")
					&& !Pictures.disturb(message.text())) {
				this.complaints.add("console: " + message.text());
			}
		});
	}

	/** Sizes people have. */
	enum Screen {

		PHONE(390, 844), DESK(1280, 900);

		private final int width;

		private final int height;

		Screen(int width, int height) {
			this.width = width;
			this.height = height;
		}

	}

	Visitor open(String path) {
		this.page.navigate(this.stage.product.url(path));
		return this;
	}

	/**
	 * Logs in, or goes on with the session of an earlier walk: the password of each
	 * person is checked once, which takes as long as a page on purpose.
	 */
	Visitor login(String username) {
		Session before = this.stage.sessions.get(username);
		if (before != null) {
			this.context.addCookies(before.cookies());
			if (!open(before.firstPage()).path().startsWith("/login")) {
				return this;
			}
			this.context.clearCookies();
		}
		open("/login");
		this.page.locator("#username").fill(username);
		this.page.locator("#password").fill("langnghe-demo");
		press("Đăng nhập");
		assertThat(path()).doesNotStartWith("/login");
		this.stage.sessions.put(username, new Session(path(), this.context.cookies()));
		return this;
	}

	Visitor type(String field, String text) {
		this.page.locator("#" + field).fill(text);
		return this;
	}

	/** Chooses a radio button or ticks a box by the words beside it. */
	Visitor choose(String words) {
		this.page.getByLabel(words, new Page.GetByLabelOptions().setExact(false)).first().check();
		return this;
	}

	Visitor choose(String field, String value) {
		Locator select = this.page.locator("select#" + field);
		if (select.count() > 0) {
			select.selectOption(value);
		}
		else {
			this.page.locator("input[name='" + field + "'][value='" + value + "']").check();
		}
		return this;
	}

	Visitor press(String button) {
		return click(AriaRole.BUTTON, button);
	}

	Visitor follow(String link) {
		return click(AriaRole.LINK, link);
	}

	private Visitor click(AriaRole role, String name) {
		this.page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
		this.page.waitForLoadState();
		return this;
	}

	/** Opens the work on a case from the inbox. */
	Visitor work(String number, String step) {
		open("/inbox?q=" + number + "&step=" + step);
		this.page.locator("tbody a").first().click();
		this.page.waitForURL("**/tasks/*/" + step);
		return this;
	}

	/** Waits for the pieces that a page fetches after it was shown. */
	Visitor whole() {
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		return this;
	}

	String path() {
		return this.page.url().replaceFirst("^https?://[^/]+", "");
	}

	String heading() {
		return this.page.locator("h1").innerText().strip();
	}

	String text() {
		return this.page.locator("main").innerText();
	}

	String focused() {
		return (String) this.page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");
	}

	/** Whether a button can be pressed on the page as it opens, without scrolling. */
	boolean inSight(String button) {
		return (boolean) this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
			.first()
			.evaluate("(b) => { const r = b.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }");
	}

	boolean shows(String words) {
		return text().contains(words);
	}

	/**
	 * The page before us is fit for everybody: no violation of WCAG 2.2 AA, no sideways
	 * scrolling on the narrowest screen, no message without words, no picture that does
	 * not show, no error in the browser's console.
	 */
	Visitor fit(String name) {
		Pictures.keep(this.page, name);
		assertThat(this.page.content()).as("%s: a message without words", name).doesNotContain("??");
		if (this.script) {
			// What passes is not described: that took longer than looking.
			AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
			onlyWhatIsWrong.setResultTypes(List.of("violations"));
			String violations = new AxeBuilder(this.page).options(onlyWhatIsWrong)
				.withTags(WCAG)
				.setLegacyMode(true)
				.analyze()
				.getViolations()
				.stream()
				.map((rule) -> rule.getId() + ": " + rule.getHelp() + "\n"
						+ rule.getNodes()
							.stream()
							.map((node) -> "  " + node.getHtml() + "\n  " + node.getFailureSummary())
							.collect(Collectors.joining("\n")))
				.collect(Collectors.joining("\n"));
			assertThat(violations).as("%s (%s): WCAG 2.2 AA", name, path()).isEmpty();
		}
		this.page.setViewportSize(NARROWEST, 740);
		Object wide = this.page.evaluate(
				"""
						() => document.scrollingElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('body *')]
						  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
						  .map((e) => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40)).slice(0, 5).join('; ')""");
		this.page.setViewportSize(this.screen.width, this.screen.height);
		Object broken = this.script ? this.page.evaluate(
				"""
						() => [...document.images].filter((i) => i.complete && i.naturalWidth === 0).map((i) => i.alt).join('; ')""")
				: "";
		assertThat(broken).as("%s (%s): a picture that does not show", name, path()).isEqualTo("");
		assertThat(wide).as("%s (%s): wider than %d px", name, path(), NARROWEST).isEqualTo("");
		assertThat(this.complaints).as("%s (%s): said by the browser", name, path()).isEmpty();
		return this;
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * Of somebody who logged in.
	 *
	 * @param firstPage where that led
	 * @param cookies what the browser was given
	 */
	record Session(String firstPage, List<Cookie> cookies) {
	}

}
