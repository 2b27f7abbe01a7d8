package vn.langnghe.platform.web;

import org.springframework.ui.Model;

/**
 * The form that goes along when somebody switches the language of its page, so that
 * nothing typed is lost: the switch becomes a button of this form. The form's element has
 * the id {@code typed}; what answers at the address shows the page again, in the other
 * language, and neither checks nor does anything. The parameter {@code lang} tells it
 * from the form's own sending.
 *
 * @param action where the form is sent to be shown again, within the application
 * @param enter what the key Enter in one of its fields sends as {@code go}, may be empty
 */
public record LanguageForm(String action, String enter) {

	/** Makes the switch of this page carry the form along. */
	public void on(Model model) {
		model.addAttribute("languageForm", this);
	}

}
