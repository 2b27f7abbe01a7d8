package vn.langnghe.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

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

	/** The page as it is printed. */
	static void print(Page page, String name) {
		if (WANTED) {
			page.pdf(new Page.PdfOptions().setFormat("A4").setPath(FOLDER.resolve(name + ".pdf")));
		}
	}

	/** The page as it is, on a telephone and on a desk. */
	static void keep(Page page, String name) {
		if (WANTED) {
			ViewportSize own = page.viewportSize();
			for (int width : List.of(390, 1280)) {
				page.setViewportSize(width, own.height);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(FOLDER.resolve(name.replaceAll("\\W+", "-") + "-" + width + ".png")));
			}
			page.setViewportSize(own.width, own.height);
		}
	}

}
