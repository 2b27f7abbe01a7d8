package vn.langnghe.organisation.web;

import jakarta.validation.constraints.Size;

/** A new password, typed twice. */
record PasswordForm(@Size(min = 10, max = 200, message = "{organisation.account.password}") String password,
		String passwordAgain) {

	PasswordForm {
		password = Typed.orNothing(password);
		passwordAgain = Typed.orNothing(passwordAgain);
	}

	static PasswordForm empty() {
		return new PasswordForm("", "");
	}

}
