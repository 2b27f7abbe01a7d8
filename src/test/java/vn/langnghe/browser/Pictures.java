package vn.langnghe.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;

/**
 * Keeps a picture of every page that is walked through, under {@code target/pictures},
 * when {@code -Dpictures} asks for them: for eyes, not for comparing.
 */
final class Pictures {

	private static final Path FOLDER = Path.of("target/pictures");

	private static final boolean WANTED = Boolean.getBoolean("pictures");

	private Pictures() {
	}

	/** Taking a picture trips over the page's own policy for styles. */
	static boolean disturb(String message) {
		return WANTED && message.startsWith("Applying inline style");
	}

	static void keep(Page page, String name, int width) {
		if (WANTED) {
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(FOLDER.resolve(name.replaceAll("\\W+", "-") + "-" + width + ".png")));
		}
	}

}
