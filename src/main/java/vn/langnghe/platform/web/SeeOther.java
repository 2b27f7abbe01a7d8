package vn.langnghe.platform.web;

import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The answer to a form that did what it asked for: the result is another page, which can
 * be loaded again without doing it twice (HTTP 303). Carries nothing of the model along.
 */
public final class SeeOther {

	private SeeOther() {
	}

	/**
	 * @param path where the result is, within the application
	 */
	public static View at(String path) {
		RedirectView view = new RedirectView(path, true, false, false);
		view.setExpandUriTemplateVariables(false);
		return view;
	}

}
