package vn.langnghe.organisation.web;

import jakarta.validation.constraints.Size;

import vn.langnghe.platform.web.FormRecords;

/** A new password, typed twice. */
record PasswordForm(@Size(min = 10, max = 200, message = "{organisation.account.password}") String password,
		String passwordAgain) {

	PasswordForm {
		password = FormRecords.orEmpty(password);
		passwordAgain = FormRecords.orEmpty(passwordAgain);
	}

	static PasswordForm empty() {
		return new PasswordForm("", "");
	}

}
