package vn.langnghe.organisation.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import vn.langnghe.platform.web.FormRecords;

/** One's own new password, typed twice, after the old one. */
record OwnPasswordForm(@NotEmpty(message = "{organisation.account.current}") String current,
		@Size(min = 10, max = 200, message = "{organisation.account.password}") String password, String passwordAgain) {

	OwnPasswordForm {
		current = FormRecords.orEmpty(current);
		password = FormRecords.orEmpty(password);
		passwordAgain = FormRecords.orEmpty(passwordAgain);
	}

	static OwnPasswordForm empty() {
		return new OwnPasswordForm("", "", "");
	}

}
