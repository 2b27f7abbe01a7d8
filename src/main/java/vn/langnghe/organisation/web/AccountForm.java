package vn.langnghe.organisation.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.NewAccount;
import vn.langnghe.platform.web.FormRecords;

/**
 * A new account. Checked here so that all errors are told at once; the rules themselves
 * are those of {@link NewAccount}.
 */
record AccountForm(
		@Pattern(regexp = "\\s*[A-Za-z][A-Za-z0-9._-]{1,39}\\s*",
				message = "{organisation.account.username}") String username,
		@NotBlank(message = "{organisation.account.display-name}") @Size(max = 100,
				message = "{organisation.account.long}") String displayName,
		@Size(max = 200, message = "{organisation.account.long}") String position, @Nullable Long departmentId,
		@Email(message = "{organisation.account.email}") @Size(max = 254,
				message = "{organisation.account.email}") String email,
		@Size(min = 10, max = 200, message = "{organisation.account.password}") String password, String passwordAgain) {

	AccountForm {
		username = FormRecords.orEmpty(username);
		displayName = FormRecords.orEmpty(displayName);
		position = FormRecords.orEmpty(position);
		email = FormRecords.orEmpty(email);
		password = FormRecords.orEmpty(password);
		passwordAgain = FormRecords.orEmpty(passwordAgain);
	}

	static AccountForm empty() {
		return new AccountForm("", "", "", null, "", "", "");
	}

	NewAccount account(long agencyId) {
		return new NewAccount(agencyId, this.departmentId, this.username, this.displayName, this.position, this.email);
	}

}
