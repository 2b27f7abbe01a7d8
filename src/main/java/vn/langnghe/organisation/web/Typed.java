package vn.langnghe.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What forms share. */
final class Typed {

	private Typed() {
	}

	/** A field that was not sent is one that was left empty. */
	static String orNothing(@Nullable String sent) {
		return (sent != null) ? sent : "";
	}

	/** A password is typed twice because nobody sees what was typed. */
	static void twice(String password, String again, BindingResult errors) {
		if (!password.equals(again)) {
			errors.rejectValue("passwordAgain", "organisation.account.password-again");
		}
	}

}
