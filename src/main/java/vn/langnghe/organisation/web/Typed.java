package vn.langnghe.organisation.web;

import org.springframework.validation.BindingResult;

/** What is typed into several forms. */
final class Typed {

	private Typed() {
	}

	/** A password is typed twice because nobody sees what was typed. */
	static void twice(String password, String again, BindingResult errors) {
		if (!password.equals(again)) {
			errors.rejectValue("passwordAgain", "organisation.account.password-again");
		}
	}

}
